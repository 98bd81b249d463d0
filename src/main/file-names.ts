const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name that every system takes, made from a project's name. */
export function fileNameFor(projectName: string, ending: string): string {
  const plain = [...projectName.replace(forbidden, ' ').replace(/\s+/g, ' ')].slice(0, 80).join('')
  const trimmed = plain.replace(/^[ .]+|[ .]+$/g, '')
  const name = trimmed === '' || reserved.test(trimmed) ? `project ${trimmed}`.trim() : trimmed
  return `${name}${ending}`
}
