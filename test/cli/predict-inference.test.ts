import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { cradlebook, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()

const columns =
  'params_total_b,params_active_b,arch,layers,kv_bytes_per_token_16bit,precision,hardware,n_devices,tp,ep,dp,batch,task,n_in,n_out'
const llama = '8,8,dense,32,131072,bf16,H100,1,1,1,1,64,,500,400'

async function predict(content: string | Uint8Array, args: readonly string[] = []) {
  const file = write('table.csv', content)
  const answer = await cradlebook(['predict-inference', file, ...args], withBundledCatalog)
  const rows = Papa.parse<Record<string, string>>(answer.output, { header: true, skipEmptyLines: true }).data
  return { ...answer, file, rows, messages: answer.messages.map((line) => line.replace(`${file}: `, '')) }
}

test('a table comes back with four columns more', async () => {
  const { exitCode, output, messages, rows } = await predict(`${columns}\n${llama}\n`)
  expect({ exitCode, messages }).toStrictEqual({ exitCode: 0, messages: [] })
  expect(output.split('\n')[0]).toBe(`${columns},j_per_output_token,p5,p95,wh_per_request`)
  expect(output.split('\n')[1]?.startsWith(`${llama},`)).toBe(true)
  const { j_per_output_token: joules, p5, p95, wh_per_request: request } = rows[0] ?? {}
  expect(Number(joules)).toBeCloseTo(0.142109, 6)
  expect(Number(p5)).toBeLessThan(Number(joules))
  expect(Number(p95)).toBeGreaterThan(Number(joules))
  expect(Number(request)).toBeCloseTo((Number(joules) * 400) / 3600, 6)
})

test('a blank line between keeps the numbers of the rows', async () => {
  const { rows, messages } = await predict(`${columns}\n${llama}\n\n${changed('n_out', '0')}\n`)
  expect(rows).toHaveLength(2)
  expect(messages).toEqual(['row 4: n_out: expected a number above 0, found “0”'])
})

test('a row beyond all numbers stays empty and is named', async () => {
  const { exitCode, rows, messages } = await predict(
    `${columns}\n8,8,dense,32,131072,bf16,H100,1,1,1,1,64,,1e308,400\n`,
  )
  expect(exitCode).toBe(2)
  expect(rows[0]).toMatchObject({ j_per_output_token: '', p5: '', p95: '', wh_per_request: '' })
  expect(messages).toEqual([
    'row 2: j_per_output_token: expected a number, found none: some column of the row is far too large or too small',
  ])
})

// Measured: ML.ENERGY leaderboard v3 (2026), rows of its published results, devices alone. Their models are in the fit.
// biome-ignore format: a table
test.each([
  ['Llama 3.1 8B on one H100', '8.0,8.0,dense,32,131072,bf16,H100,1,1,1,1,127.62,lm-arena-chat,,404.59', 0.0951099],
  ['Llama 3.3 70B on four', '70.0,70.0,dense,80,327680,bf16,H100,4,4,1,1,127.71,lm-arena-chat,,411.4', 0.603621],
  ['Qwen 3 14B on B200', '14.0,14.0,dense,40,163840,bf16,B200,1,1,1,1,127.7,lm-arena-chat,,605.93', 0.122477],
  ['Qwen 3 235B A22B on four B200', '235.0,22.0,moe,94,192512,bf16,B200,4,1,4,1,3046.5,lm-arena-chat,,868.51', 0.245576],
  ['DeepSeek V3.1 on eight B200', '671.0,37.0,moe,61,70272,fp8,B200,8,1,8,1,255.69,lm-arena-chat,,835.68', 1.30909],
  ['GPT OSS 20B on H100', '21.0,4.0,moe,24,24576,mxfp4,H100,1,1,1,1,255.86,gpqa,,2110.8', 0.0593979],
])('%s is within a fifth of its measurement, and inside the interval', async (_case, row, measured) => {
  const { rows, messages } = await predict(`${columns}\n${row}\n`)
  const [found] = rows
  expect(Math.abs(Number(found?.j_per_output_token) / measured - 1)).toBeLessThan(0.2)
  expect(Number(found?.p5)).toBeLessThan(measured)
  expect(Number(found?.p95)).toBeGreaterThan(measured)
  expect(messages[0]).toMatch(/^warning: row 2: n_in: empty, the fitted mean of (gpqa|lm-arena-chat) taken: \d+ tokens$/)
})

// Measured: CO2-Meter data set, medians of bins.
test.each([
  [
    'decode on Orin',
    '1.1,1.1,dense,22,22528,fp16,Jetson Orin (module not stated),decode,185,810',
    0.4634,
    0.1,
  ],
  [
    'decode on RK3588',
    '1.1,1.1,dense,22,22528,fp16,Rockchip RK3588 NPU (Orange Pi),decode,342,44',
    0.3595,
    0.15,
  ],
  ['a prompt on RK3588', '1.1,1.1,dense,22,22528,fp16,RK3588,prefill,342,1', 32.64, 0.15],
])('%s: joules of the phase', async (_case, row, measured, within) => {
  const head =
    'params_total_b,params_active_b,arch,layers,kv_bytes_per_token_16bit,precision,hardware,phase,n_in,n_out'
  const { exitCode, rows } = await predict(`${head}\n${row}\n`)
  expect(exitCode).toBe(0)
  const joules = Number(rows[0]?.j_per_output_token)
  expect(Math.abs(joules / measured - 1)).toBeLessThan(within)
  expect(Number(rows[0]?.wh_per_request)).toBeCloseTo((joules * Number(rows[0]?.n_out)) / 3600, 5)
})

test('columns may come in any order, with others between them, a BOM, CRLF, quotes and spaces', async () => {
  const text =
    '\uFEFFnote,"hardware",n_out,n_in, batch ,params_total_b,layers,kv_bytes_per_token_16bit\r\n"a, ""b""",H100,400,500,64,8,32,131072\r\n'
  const { exitCode, rows, messages } = await predict(text)
  expect(exitCode).toBe(0)
  expect(messages).toStrictEqual(['warning: row 2: precision: not stated, 16 bits assumed'])
  expect(rows[0]?.note).toBe('a, "b"')
  expect(Number(rows[0]?.j_per_output_token)).toBeCloseTo(0.142109, 6)
})

test('Latin-1 is read as that, and said', async () => {
  const { messages, rows } = await predict(Buffer.from(`model,${columns}\nÉtoilé,${llama}\n`, 'latin1'))
  expect(messages[0]).toBe('warning: not in UTF-8, read as Latin-1 (Windows-1252)')
  expect(rows[0]?.model).toBe('Étoilé')
})

test('semicolons stay semicolons', async () => {
  const { output } = await predict(`${columns.replaceAll(',', ';')}\n${llama.replaceAll(',', ';')}\n`)
  expect(output.split('\n')[0]).toBe(
    `${columns};j_per_output_token;p5;p95;wh_per_request`.replaceAll(',', ';'),
  )
})

test('columns of energy are not read, and keep their text', async () => {
  const { rows } = await predict(
    `${columns},energy_j_per_output_token\n${llama},0.10\n${llama},99\n${llama},\n`,
  )
  expect(rows.map((row) => row.energy_j_per_output_token)).toStrictEqual(['0.10', '99', ''])
  expect(new Set(rows.map((row) => row.j_per_output_token)).size).toBe(1)
})

const changed = (column: string, value: string): string => {
  const names = columns.split(',')
  const cells = llama.split(',')
  cells[names.indexOf(column)] = value
  return cells.join(',')
}

test.each([
  ['n_out', '0', 'row 2: n_out: expected a number above 0, found “0”'],
  ['n_out', '', 'row 2: n_out: expected a number above 0, found nothing'],
  ['batch', 'many', 'row 2: batch: expected a number above 0, found “many”'],
  ['params_total_b', '-8', 'row 2: params_total_b: expected a number above 0, found “-8”'],
  ['params_active_b', '9', 'row 2: params_active_b: expected at most the total 8, found “9”'],
  ['n_devices', '1.5', 'row 2: n_devices: expected a whole number of at least 1, found “1.5”'],
  ['arch', 'sparse', 'row 2: arch: expected dense or moe, found “sparse”'],
  ['precision', 'fp7', 'row 2: precision: expected bf16, fp16, fp8, int8, mxfp4 or int4, found “fp7”'],
  ['tp', '2', 'row 2: tp: expected at most the 1 of n_devices, found “2”'],
  ['n_in', '-1', 'row 2: n_in: expected a number of at least 0, found “-1”'],
  [
    'hardware',
    'NVIDIA H200 SXM 141 GBB',
    'row 2: hardware: expected a device of the catalog, found “NVIDIA H200 SXM 141 GBB” (did you mean NVIDIA H200 SXM 141 GB?)',
  ],
])('%s of %j is refused, the row stays and the exit code says so', async (column, value, message) => {
  const { exitCode, messages, rows } = await predict(`${columns}\n${changed(column, value)}\n${llama}\n`)
  expect({ exitCode, messages }).toStrictEqual({ exitCode: 2, messages: [message] })
  expect(rows.map((row) => row.j_per_output_token !== '')).toStrictEqual([false, true])
})

test.each([
  ['precision', 'FP8 (E4M3)', 'fp8'],
  ['precision', 'BFloat16', 'bf16'],
  ['precision', 'W4A16', 'int4'],
  ['precision', 'nvfp4', 'mxfp4'],
  ['arch', 'Dense', 'dense'],
  ['hardware', 'NVIDIA H100 80GB HBM3', 'H100'],
  ['task', 'LM_Arena Chat', 'lm-arena-chat'],
])('%s may be written %s', async (column, written, plain) => {
  const { exitCode, rows } = await predict(
    `${columns}\n${changed(column, written)}\n${changed(column, plain)}\n`,
  )
  expect(exitCode).toBe(0)
  expect(rows[0]?.j_per_output_token).toBe(rows[1]?.j_per_output_token)
  expect(rows[0]?.p95).toBe(rows[1]?.p95)
})

test('a table without optional columns: what is assumed is said, and the interval is wide', async () => {
  const { exitCode, rows, messages } = await predict('params_total_b,hardware,batch,n_out\n8,H100,64,400\n')
  expect(exitCode).toBe(0)
  expect(messages).toStrictEqual([
    'warning: row 2: precision: not stated, 16 bits assumed',
    'warning: row 2: layers: not stated, taken from the active parameters',
    'warning: row 2: kv_bytes_per_token_16bit: not stated, taken from the layers',
    'warning: row 2: n_in: empty, the fitted mean of lm-arena-chat, for want of one of “no task” taken: 84 tokens',
  ])
  const stated = (await predict(`${columns}\n${changed('n_in', '84')}\n`)).rows[0]
  const width = (row: Record<string, string> | undefined) => Number(row?.p95) / Number(row?.p5)
  expect(width(rows[0])).toBeGreaterThan(width(stated))
})

test('devices that nobody counts follow from how the model is laid over them', async () => {
  const columnsOfSplit =
    'params_total_b,hardware,batch,n_in,n_out,precision,layers,kv_bytes_per_token_16bit,tp,dp,n_devices'
  const { rows, messages } = await predict(
    `${columnsOfSplit}\n70,H100,64,500,400,bf16,80,327680,4,,\n70,H100,64,500,400,bf16,80,327680,4,1,4\n`,
  )
  expect(messages).toStrictEqual(['warning: row 2: n_devices: not stated, 4 taken from tp, ep and dp'])
  expect(rows[0]?.j_per_output_token).toBe(rows[1]?.j_per_output_token)
})

test('an unknown device is never taken silently: the nearest are named', async () => {
  const { exitCode, messages } = await predict(`${columns}\n${changed('hardware', 'TPU fleet')}\n`)
  expect(exitCode).toBe(2)
  expect(messages[0]).toMatch(/found “TPU fleet” \(nearest: .+, .+\)$/)
})

test('a model that does not fit says how much is missing', async () => {
  const { messages } = await predict(
    `${columns}\n${changed('params_total_b', '70').replace('70,8,', '70,70,')}\n`,
  )
  expect(messages).toStrictEqual([
    'row 2: n_devices: expected room for 140 GB of weights, found 80.0 GB in 1 × nvidia-h100-sxm5-80gb: 60.0 GB are missing',
  ])
})

test('a batch above what the cache allows is said', async () => {
  const { exitCode, messages } = await predict(`${columns}\n${changed('batch', '4000')}\n`)
  expect(exitCode).toBe(0)
  expect(messages[0]).toMatch(/^warning: row 2: batch: needs more cache than the memory has left/)
})

test('a precision that the device lacks is refused', async () => {
  const row = changed('hardware', 'NVIDIA P100 SXM2').replace('bf16', 'fp8').replace('8,8,', '3,3,')
  const { messages } = await predict(`${columns}\n${row}\n`)
  expect(messages[0]).toBe('row 2: precision: expected a precision that nvidia-p100-sxm2 has, found fp8')
})

test('an A100 computes in INT8 and not in FP8', async () => {
  const at = (precision: string) => changed('hardware', 'A100').replace('bf16', precision)
  const { messages } = await predict(`${columns}\n${at('int8')}\n${at('fp8')}\n`)
  expect(messages.filter((message) => message.includes('precision'))).toStrictEqual([
    'row 3: precision: expected a precision that nvidia-a100-sxm4-80gb has, found fp8',
  ])
})

test('a picture generator is no language model', async () => {
  const { messages } = await predict(`${columns},phase\n${llama},diffusion\n`)
  expect(messages).toStrictEqual([
    'row 2: phase: expected blended, prefill or decode of a language model, found “diffusion”',
  ])
})

test.each([
  ['an empty file', '', 'expected a table with a head, found nothing'],
  ['no column of use', 'a,b\n1,2\n', 'expected the columns params_total_b, hardware, n_out, found a, b'],
  ['a column twice', 'n_out,hardware,params_total_b,n_out\n', 'expected each column once, found n_out twice'],
])('%s is refused as a whole', async (_case, text, message) => {
  const { exitCode, output, messages } = await predict(text)
  expect({ exitCode, output, messages }).toStrictEqual({ exitCode: 2, output: '', messages: [message] })
})

test('columns of an earlier prediction are written anew', async () => {
  const first = await predict(`${columns}\n${llama}\n`)
  const again = await predict(first.output)
  expect(again.output).toBe(first.output)
})

test('a device nobody measured gets the wide interval of its data sheet', async () => {
  const head = 'params_total_b,layers,kv_bytes_per_token_16bit,precision,hardware,n_in,n_out'
  const { exitCode, messages, rows } = await predict(`${head}\n3,28,114688,int4,Apple M2,100,200\n`)
  expect(exitCode).toBe(0)
  expect(messages).toStrictEqual([
    'warning: row 2: hardware: never measured: predicted from its data sheet, ±50 %',
  ])
  expect(Number(rows[0]?.p95) / Number(rows[0]?.p5)).toBeGreaterThan(3)
})
