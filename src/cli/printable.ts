// C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of text.
const invisible = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** Text from a file on one line of a terminal: what could break the line or drive the terminal is escaped. */
export const printable = (text: string): string =>
  text.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
