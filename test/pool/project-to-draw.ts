import type { ProjectFile } from '../../src/core/project/project'
import { type PlanSource, plannedFrom } from '../../src/pool/plan-source'
import { projectCatalog } from '../../src/pool/project-catalog'
import { fileOf, hardware, site, training } from '../core/projects'

/** Twenty activities, each with an energy of its own and a PUE that all share. */
export const projectToDraw: ProjectFile = fileOf(
  [
    ...Array.from({ length: 20 }, (_, index) =>
      training({
        id: `run${index}`,
        itEnergyKWh: { value: 1000 + index, spread: { kind: 'lognormal', gsd: 1.2 } },
      }),
    ),
    hardware({ deviceHours: 1000 }),
  ],
  { sites: [site({ pue: { value: 1.3, spread: { kind: 'triangular', low: 1.1, high: 1.6 } } })] },
)

/** A plan of it, and what its run answers. */
export function plannedProject(source: PlanSource) {
  const planned = plannedFrom(source, projectCatalog)
  if (!planned.ok) throw new Error(planned.error[0]?.message)
  return planned.value
}
