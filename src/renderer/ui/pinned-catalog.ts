import { createContext } from 'react'

/** The catalog version of the project that a form belongs to: it can name no newer factors. */
export const PinnedCatalog = createContext<string | undefined>(undefined)
