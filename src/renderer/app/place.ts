/** Where one is in the window. */
export type Place =
  | { readonly at: 'projects' | 'compare' | 'conference' | 'factors' | 'gallery' }
  /** `path`: the field to go to, such as `sites/s1/pue`. */
  | { readonly at: 'project'; readonly id: string; readonly path?: string | undefined }

export const projectsPlace: Place = { at: 'projects' }
