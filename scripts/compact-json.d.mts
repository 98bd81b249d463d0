import type { Plugin } from 'vite'

export function compactJson(): Plugin
