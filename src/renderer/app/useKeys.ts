import { useEffect } from 'react'

/** Keys that the window listens to, such as `mod+z`; `mod` is Control, or Command on a Mac. */
export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const run = keys[nameOf(event)]
      if (run === undefined || event.defaultPrevented) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys])
}

function nameOf(event: KeyboardEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.shiftKey && 'shift',
    event.altKey && 'alt',
    event.key.toLowerCase(),
  ]
  return parts.filter(Boolean).join('+')
}
