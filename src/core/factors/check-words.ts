import type { CheckState } from './factor'

/** How far a row was checked, in words. */
export const checkWords: Readonly<Record<CheckState, string>> = {
  checked: 'read at its source',
  secondary: 'second-hand: not read at its source',
  unverified: 'remembered: not checked',
}
