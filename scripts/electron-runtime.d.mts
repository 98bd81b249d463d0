export interface Runtime {
  readonly executable: string
  readonly version: string
  readonly origin: 'environment' | 'official' | 'registry'
}
export function electronRuntime(options: { readonly progress: (line: string) => void }): Promise<Runtime>
