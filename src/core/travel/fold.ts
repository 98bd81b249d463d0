const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/**
 * A name as it is compared: no case, no marks over letters, no punctuation. `Saint-Étienne` and `St. Étienne` are
 * `saint etienne`.
 */
export const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => letters[letter] as string)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\b(?:st|sankt)(?= \p{L})/gu, 'saint')

/** The ways in which a name is written: `zurich` and `zuerich`. */
export function spellings(name: string): readonly string[] {
  const plain = folded(name)
  const written = folded(
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[äöüåø]/g, (letter) => umlauts[letter] as string),
  )
  return written === plain ? [plain] : [plain, written]
}
