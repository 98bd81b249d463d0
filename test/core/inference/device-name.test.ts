import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { hardwareNamed } from '../../../src/core/inference/hardware'

const catalog = loadCatalog()

// As nvidia-smi, data sheets, leaderboards and people write them.
test.each([
  ['NVIDIA H100 80GB HBM3', 'nvidia-h100-sxm5-80gb'],
  ['nvidia_h100', 'nvidia-h100-sxm5-80gb'],
  ['H100-SXM5', 'nvidia-h100-sxm5-80gb'],
  ['NVIDIA H100 PCIe', 'nvidia-h100-pcie-80gb'],
  ['H200 SXM', 'nvidia-h200-sxm-141gb'],
  ['A100 80GB PCIe', 'nvidia-a100-pcie-80gb'],
  ['NVIDIA A100-SXM4-40GB', 'nvidia-a100-sxm4-40gb'],
  ['Tesla V100-SXM2-16GB', 'nvidia-v100-sxm2-16gb'],
  ['Tesla T4', 'nvidia-t4'],
  ['NVIDIA GeForce RTX 3090', 'nvidia-rtx-3090'],
  ['NVIDIA GeForce RTX 3090 24GB', 'nvidia-rtx-3090'],
  ['RTX 6000 Ada 48 GB', 'nvidia-rtx-6000-ada'],
  ['NVIDIA RTX 6000 Ada Generation', 'nvidia-rtx-6000-ada'],
  ['mi300x', 'amd-mi300x'],
  ['M2 Ultra', 'apple-m2-ultra'],
  ['Jetson Orin (module not stated)', 'nvidia-jetson-orin'],
])('%s is %s', (name, subject) => {
  const found = hardwareNamed(name, catalog)
  expect(found).toMatchObject({ ok: true, value: { subject } })
})

test.each([
  ['H800', 'nearest: NVIDIA'],
  ['RTX 3090 48GB', 'nearest: '],
  ['H100 96GB', 'nearest'],
  ['NVIDIA GH200 480GB', 'did you mean'],
  ['8x H100', 'nearest'],
  ['A100 node', 'nearest'],
])('%s is refused with what is like it', (name, hint) => {
  const found = hardwareNamed(name, catalog)
  expect(found.ok ? '' : found.error).toContain(hint)
})
