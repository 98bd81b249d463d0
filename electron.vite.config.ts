import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { compactJson } from './scripts/compact-json.mjs'

const page = (name: string) => new URL(`src/renderer/${name}.html`, import.meta.url).pathname

export default defineConfig({
  main: {
    plugins: [compactJson()],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          'estimation-worker': 'src/main/estimation-worker.ts',
          'uncertainty-worker': 'src/main/uncertainty-worker.ts',
          'conference-worker': 'src/main/conference-worker.ts',
          'draw-worker': 'src/pool/draw-worker.ts',
        },
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: { groups: [{ name: 'catalog-rows', test: /resources\/factors\/.*\?raw$/ }] },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts', store: 'src/preload/store.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: 'chrome114',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: { input: { index: page('index'), report: page('report'), store: page('store') } },
    },
    plugins: [react()],
  },
})
