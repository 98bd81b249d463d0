import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'out/cli',
    rollupOptions: { output: { entryFileNames: 'cradlebook.mjs' } },
  },
  ssr: { noExternal: true },
})
