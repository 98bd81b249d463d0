import { didYouMean, nearest } from '../nearest'
import { err, ok, type Result } from '../result'

/** Short names that tables of measurements use, and the device that each stands for. */
const shortNames: Readonly<Record<string, string>> = {
  h100: 'nvidia-h100-sxm5-80gb',
  h100sxm: 'nvidia-h100-sxm5-80gb',
  h10080gb: 'nvidia-h100-sxm5-80gb',
  h100nvl: 'nvidia-h100-nvl-94gb',
  h100pcie: 'nvidia-h100-pcie-80gb',
  h100sxm5: 'nvidia-h100-sxm5-80gb',
  h200: 'nvidia-h200-sxm-141gb',
  b200: 'nvidia-b200',
  dgxspark: 'nvidia-gb10',
  gb200: 'nvidia-gb200-gpu',
  a100: 'nvidia-a100-sxm4-80gb',
  a100sxm: 'nvidia-a100-sxm4-80gb',
  a10080gb: 'nvidia-a100-sxm4-80gb',
  a100sxm80gb: 'nvidia-a100-sxm4-80gb',
  a100sxm40gb: 'nvidia-a100-sxm4-40gb',
  a10040gb: 'nvidia-a100-sxm4-40gb',
  a6000: 'nvidia-rtx-a6000',
  a100pcie: 'nvidia-a100-pcie-80gb',
  v100: 'nvidia-v100-sxm2-32gb',
  jetsonorin: 'nvidia-jetson-orin',
  orin: 'nvidia-jetson-orin',
  rk3588: 'rockchip-rk3588',
  rockchiprk3588npu: 'rockchip-rk3588',
}

/** Makers, families and kinds of memory that one table writes and another leaves out. */
const noise =
  /\b(nvidia|amd|intel|google|aws|tesla|geforce|instinct|radeon|generation|gpu|hbm\d?e?|tensor core)\b/g

/** Words of a name in one order, with a size as one word: `A100 80GB PCIe` is `A100 PCIe 80 GB`. */
function words(name: string): readonly string[] {
  const plain = name
    .toLowerCase()
    .replaceAll(/\(.*?\)/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(noise, ' ')
    .replaceAll(/(\d) gb\b/g, '$1gb')
  return plain.split(' ').filter((word) => word !== '')
}

const isSize = (word: string): boolean => /^\d+gb$/.test(word)
const sorted = (some: readonly string[]): string => some.toSorted().join(' ')

/** A name that states a memory, without it and with its GB: `RTX 3090 24GB`. */
export function withoutSize(name: string): { readonly name: string; readonly GB: number } | undefined {
  const all = words(name)
  const sizes = all.filter(isSize)
  const [size] = sizes
  if (size === undefined || sizes.length > 1) return undefined
  return { name: all.filter((word) => !isSize(word)).join(' '), GB: Number.parseInt(size, 10) }
}

interface KnownDevice {
  readonly value: string
  readonly label: string
}

/**
 * The subject of a device by its name in a table: by a short name, by its label in any order of words and with or
 * without its maker, or by its label without the size of its memory where only one device has that.
 */
export function deviceNamed(name: string, known: readonly KnownDevice[]): Result<string, string> {
  const asked = words(name)
  const bare = asked.join('')
  const isAsked = ({ value, label }: KnownDevice) =>
    words(value).join('') === bare ||
    words(label).slice(1).join('') === bare ||
    words(label).join('') === bare ||
    sorted(words(label)) === sorted(asked)
  const ofAnySize = known.filter(
    ({ label }) => sorted(words(label).filter((word) => !isSize(word))) === sorted(asked),
  )
  const found =
    shortNames[bare] ??
    known.find(isAsked)?.value ??
    (ofAnySize.length === 1 ? ofAnySize[0]?.value : undefined)
  if (found !== undefined) return ok(found)
  const labels = known.map(({ label }) => label)
  const withoutMaker = new Map(labels.map((label) => [words(label).join(' '), label]))
  const like = nearest(asked.join(' '), [...withoutMaker.keys()], 2).map((one) => withoutMaker.get(one))
  const hint = didYouMean(name, labels) || ` (nearest: ${like.join(', ')})`
  return err(`expected a device of the catalog, found “${name}”${hint}`)
}
