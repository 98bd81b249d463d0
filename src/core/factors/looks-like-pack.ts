/** True for the text of a file that says it is a pack of factors, whatever else is wrong with it. */
export const looksLikePack = (text: string): boolean => /"format"\s*:\s*"cradlebook-factors"/.test(text)
