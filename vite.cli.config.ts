import { defineConfig } from 'vite'
import { compactJson } from './scripts/compact-json.mjs'

export default defineConfig({
  plugins: [compactJson()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/cli',
    rollupOptions: {
      input: { cradlebook: 'src/cli/main.ts', 'draw-worker': 'src/pool/draw-worker.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
  ssr: { noExternal: true },
})
