import { expect, test } from 'vitest'
import type { Factor } from '../../../src/core/factors/factor'
import { subjects } from '../../../src/core/factors/subjects'

const row = (family: Factor['family'], subject: string | undefined, name: string) =>
  ({ family, subject, name }) as Factor

test('each subject of the family once, by name and number', () => {
  const rows = [
    row('device-peak', 'b-v100', 'NVIDIA V100, peak FP16, dense'),
    row('device-peak', 'b-v100', 'NVIDIA V100, peak FP32, dense'),
    row('device-peak', 'a-a100', 'NVIDIA A100, peak FP16, dense'),
    row('device-peak', undefined, 'A row about nothing in particular'),
    row('device-power', 'c-h100', 'NVIDIA H100, thermal design power'),
  ]
  expect(subjects(rows, 'device-peak')).toStrictEqual([
    { value: 'a-a100', label: 'NVIDIA A100' },
    { value: 'b-v100', label: 'NVIDIA V100' },
  ])
})
