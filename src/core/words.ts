/** For use inside a sentence; a word in capitals such as PUE stays. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Ll}\s'-]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
