/// <reference types="vite/types/importMeta.d.ts" />

import { families } from '../../resources/gallery.json'
import type { Example } from '../core/gallery/gallery'

const textOf = import.meta.glob<string>('../../resources/examples/*.cradle.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/**
 * The projects of the gallery, in its order. To be imported only when somebody asks for them: their texts are read with
 * this file. That every file is listed, and every one listed is there, is tested, not checked here.
 */
export const examples: readonly Example[] = families.flatMap(({ family, files }) =>
  files.map((id) => ({ id, family, text: textOf[`../../resources/examples/${id}.cradle.json`] ?? '' })),
)
