/** Where a text stops being JSON, and what should have stood there. */
export interface JsonFault {
  readonly index: number
  readonly expected: string
}

type Expecting = 'value' | 'value-or-end' | 'key-or-end' | 'key' | 'colon' | 'next' | 'nothing'

const words: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value-or-end': 'a value or ]',
  'key-or-end': 'a key in double quotes or }',
  key: 'a key in double quotes',
  colon: 'a colon',
  next: 'a comma or the end of the list or object',
  nothing: 'nothing more',
}

const scalar = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y

/**
 * The first fault of a text that `JSON.parse` refused. JavaScript engines tell its place in different words or
 * not at all, so the text is read once more. Lists and objects are kept on a stack of our own: a file may nest
 * deeper than calls can.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let expecting: Expecting = 'value'
  let index = skipSpace(text, 0)

  while (index < text.length) {
    const character = text.charAt(index)
    const fault = { index, expected: words[expecting] }
    const close = open.at(-1) === '{' ? '}' : ']'
    const mayClose = expecting === 'next' || expecting === 'key-or-end' || expecting === 'value-or-end'

    if (mayClose && character === close) {
      open.pop()
      expecting = open.length > 0 ? 'next' : 'nothing'
      index += 1
    } else if (expecting === 'next' || expecting === 'colon') {
      if (character !== (expecting === 'colon' ? ':' : ',')) return fault
      expecting = expecting === 'next' && open.at(-1) === '{' ? 'key' : 'value'
      index += 1
    } else if (expecting === 'nothing') {
      return fault
    } else if (character === '"') {
      const end = endOfString(text, index)
      if (typeof end !== 'number') return end
      index = end
      if (expecting === 'key' || expecting === 'key-or-end') expecting = 'colon'
      else expecting = open.length > 0 ? 'next' : 'nothing'
    } else if (expecting === 'key' || expecting === 'key-or-end') {
      return fault
    } else if (character === '{' || character === '[') {
      open.push(character)
      expecting = character === '{' ? 'key-or-end' : 'value-or-end'
      index += 1
    } else {
      scalar.lastIndex = index
      if (!scalar.test(text)) return fault
      index = scalar.lastIndex
      expecting = open.length > 0 ? 'next' : 'nothing'
    }
    index = skipSpace(text, index)
  }
  return expecting === 'nothing' ? undefined : { index, expected: words[expecting] }
}

function skipSpace(text: string, from: number): number {
  let index = from
  while (' \t\n\r'.includes(text.charAt(index)) && index < text.length) index += 1
  return index
}

/** The index after a string's closing quote, or its fault. */
function endOfString(text: string, from: number): number | JsonFault {
  for (let index = from + 1; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '"') return index + 1
    if (character < ' ') return { index, expected: 'a closing quote, or \\n for a line break,' }
    if (character === '\\') {
      const known = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(index + 1, index + 6))
      if (known === null) return { index, expected: 'a known escape, or \\\\ for a backslash,' }
      index += known[0].length
    }
  }
  return { index: text.length, expected: 'a closing quote' }
}

/** `line 3, column 5`, counted from 1. */
export function placeInText(text: string, index: number): string {
  const before = text.slice(0, index)
  const line = before.split('\n').length
  return `line ${line}, column ${index - before.lastIndexOf('\n')}`
}
