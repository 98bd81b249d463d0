import type { Attributes, HTMLAttributes } from 'react'

/** The MathML Core elements that Formula writes; React's types do not know them yet. */
interface MathAttributes extends HTMLAttributes<MathMLElement>, Attributes {
  readonly display?: 'block' | 'inline'
  readonly mathvariant?: 'normal'
  readonly width?: string
  readonly stretchy?: 'true' | 'false'
  readonly lspace?: string
  readonly rspace?: string
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes
      mrow: MathAttributes
      mi: MathAttributes
      mn: MathAttributes
      mo: MathAttributes
      mtext: MathAttributes
      mspace: MathAttributes
      msub: MathAttributes
      mfrac: MathAttributes
    }
  }
}
