export { QuantitySymbol as Symbol } from './QuantitySymbol'
