// Controls, line and paragraph separators, and the marks that turn the direction of text.
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

/** Text from a file on one line of a terminal: what could break the line or drive the terminal is escaped. */
export const printable = (text: string): string =>
  text.replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
