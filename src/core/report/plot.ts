/** Where the axes of a figure are, px. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A mark of an axis: px along it. */
export interface Tick {
  readonly at: number
  readonly label: string
}
