/**
 * A short name for a node's content: 64 bits of two independent multiplicative hashes (the MurmurHash3 finaliser's
 * constants), so that ten thousand nodes collide with a probability below 1e-11. Not for security.
 */
export function contentKey(parts: readonly string[]): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const code = part.charCodeAt(index)
      a = Math.imul(a ^ code, 0xcc9e2d51)
      a ^= a >>> 15
      b = Math.imul(b ^ code, 0x1b873593)
      b ^= b >>> 13
    }
    // A separator outside the range of character codes, so ['ab', 'c'] and ['a', 'bc'] differ.
    a = Math.imul(a ^ 0x10000, 0xcc9e2d51)
    b = Math.imul(b ^ 0x10000, 0x1b873593)
  }
  return letters(finish(a)) + letters(finish(b))
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']

/** 32 bits as six letters: a table, because a number's own `toString(36)` costs more than the hash. */
function letters(bits: number): string {
  let text = ''
  for (let shift = 30; shift >= 0; shift -= 6) text += alphabet[(bits >>> shift) & 63]
  return text
}
