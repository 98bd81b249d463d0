// What scripts/bench/uncertainty.mjs loads once it is bundled.
export { intervalsOf } from '../../src/core/uncertainty/intervals'
export { quantilesOf } from '../../src/core/uncertainty/quantiles'
export { runUncertainty } from '../../src/core/uncertainty/run'
export { answerTask, drawerOf, joinAnswers, splitTask } from '../../src/core/uncertainty/task'
export { pointsTable } from './points-table'
export { statedModel, statedPlan } from './stated-model'
