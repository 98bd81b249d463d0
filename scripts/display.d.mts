export type Display = 'own' | 'xvfb' | 'none'
export function availableDisplay(options?: {
  readonly platform?: string
  readonly environment?: Readonly<Record<string, string | undefined>>
}): Display
export function isOnPath(program: string, environment?: Readonly<Record<string, string | undefined>>): boolean
