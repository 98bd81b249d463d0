import { expect, test } from 'vitest'
import { asked, choicesAsked, chosenIn, fieldsAsked } from '../../../src/core/stages/asked'
import type { Method, Stage } from '../../../src/core/stages/method'
import { stageNames, stages } from '../../../src/core/stages/stages'

const training: Stage = stages.training
const predicted = training.methods.predicted as Method
const fieldsOf = (record: object) => fieldsAsked(asked(training, predicted, record))

test('what a choice makes beside the point is not asked', () => {
  expect(fieldsOf({})).toContain('parametersB')
  expect(fieldsOf({})).not.toContain('layers')
  expect(fieldsOf({ sizeBy: 'architecture' })).toContain('layers')
  expect(fieldsOf({ sizeBy: 'architecture' })).not.toContain('parametersB')
  expect(fieldsOf({ work: 'adapters' })).toContain('adapterParametersB')
  expect(fieldsOf({ work: 'distillation' })).not.toContain('adapterParametersB')
  expect(fieldsOf({ throughputBy: 'tokens' })).not.toContain('mfuPercent')
})

test('a choice can hang on another, and stands at its first value until somebody chooses', () => {
  expect(choicesAsked(asked(training, predicted, {}))).not.toContain('recomputation')
  expect(choicesAsked(asked(training, predicted, { throughputBy: 'achieved' }))).toContain('recomputation')
  expect(chosenIn(training.choices ?? {}, {}, 'work')).toBe('pre-training')
  expect(chosenIn(training.choices ?? {}, { work: 'adapters' }, 'work')).toBe('adapters')
})

test('a table can hang on a choice', () => {
  const { inference } = stages
  const predicted = inference.methods['predicted-cloud']
  expect(asked(inference, predicted, {}).table).toBeUndefined()
  expect(asked(inference, predicted, { course: 'hours' }).table).toBe('hours')
})

test('a first total takes three answers: parameters, tokens and a device', () => {
  const { choices, required } = asked(training, predicted, {})
  expect(required).toEqual(['parametersB', 'tokensB'])
  expect(choices.filter((name) => training.choices?.[name]?.initial === undefined)).toEqual(['device'])
})

test.each(stageNames)('%s: methods name fields and choices that there are', (name) => {
  const stage: Stage = stages[name]
  const choices = Object.keys(stage.choices ?? {})
  for (const method of Object.values(stage.methods)) {
    const everything = { ...method, when: {} }
    const found = asked(stage, everything, {})
    expect(fieldsAsked(found).filter((field) => !(field in stage.fields))).toEqual([])
    expect(choicesAsked(found).filter((choice) => !choices.includes(choice))).toEqual([])
    const named = Object.entries(method.when ?? {})
    const askable = [...fieldsAsked(found), ...choices, found.table]
    expect(named.filter(([asks]) => !askable.includes(asks))).toEqual([])
    expect(found.table === undefined || found.table in (stage.tables ?? {})).toBe(true)
    for (const [, conditions] of named) {
      for (const [choice, values] of Object.entries(conditions)) {
        const options = stage.choices?.[choice]?.options
        const words = options && 'subjectsOf' in options ? options.also : options
        const known = (words ?? []).map(({ value }) => value)
        expect(values.filter((value) => !known.includes(value))).toEqual([])
      }
    }
  }
})
