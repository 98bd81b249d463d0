import type { Catalog } from '../factors/catalog'
import type { ProjectFile } from '../project/project'
import { abstractOf } from './abstract'
import { equationSection } from './appendix'
import { bibliography, projectInputs } from './bibliography'
import type { Block, ReportDocument, Section } from './document'
import { equationsOf } from './equations'
import { factorList, factorSection } from './factor-table'
import { type Gathered, gather, type ReportOptions } from './gather'
import { goalSection } from './goal'
import { hotspotSection } from './hotspots'
import { inventorySection } from './inventory'
import { keptTogether } from './keep'
import { qualitySection } from './quality'
import { resultsSection } from './results'
import { given, inWords, paragraph } from './text'
import { uncertaintySection } from './uncertainty'

/** The report of a project: gathers the assessment once, then writes each section from it. */
export function buildReport(file: ProjectFile, catalog: Catalog, options: ReportOptions): ReportDocument {
  const gathered = gather(file, catalog, options)
  const equations = equationsOf(gathered)
  const works = bibliography(gathered)
  const factors = factorList(gathered)
  const labels = new Map(projectInputs(gathered).map(({ path, label }) => [path, label]))
  const sections = [
    goalSection(gathered),
    inventorySection({ gathered, works, factors }),
    resultsSection({ gathered, equations }, works),
    hotspotSection(gathered),
    ...uncertaintySection(gathered, factors),
    qualitySection(gathered, factors),
    equationSection({ gathered, equations, works, factors, labels }),
    factorSection(gathered, factors, works),
    referenceSection,
    colophon(gathered),
  ].map(keptTogether)
  return {
    title: file.name,
    authors: file.authors?.trim() || null,
    date: options.date,
    dated: inWords(options.date),
    project: file,
    assessment: gathered.view,
    uncertainty: gathered.uncertainty ?? null,
    explanations: [...gathered.explanations.values()],
    abstract: abstractOf(gathered),
    sections,
    references: works.references,
    labels: labelsOf(sections),
  }
}

const referenceSection: Section = {
  id: 'references',
  heading: 'References',
  blocks: [{ block: 'references' }],
}

/** What it takes to make the report again. */
function colophon({ file, view, date }: Gathered): Section {
  return {
    id: 'colophon',
    heading: 'Colophon',
    blocks: [
      paragraph(
        `Made with Cradlebook ${view.cradlebook} and factor catalog ${view.catalog}, from revision ${file.revision} of the project “`,
        given(file.name),
        `” (${file.id}), on ${inWords(date)}. Equation numbers such as E3 are those of the methodology that comes with Cradlebook.`,
      ),
    ],
  }
}

/** Tables and figures are numbered in the order in which they stand. */
function labelsOf(sections: readonly Section[]): Readonly<Record<string, string>> {
  const blocks = sections.flatMap((section): readonly Block[] => section.blocks)
  const named = (kind: 'table' | 'figure', word: string) =>
    blocks
      .flatMap((block) => (block.block === kind ? [block.id] : []))
      .map((id, index) => [id, `${word} ${index + 1}`] as const)
  return Object.fromEntries([...named('table', 'Table'), ...named('figure', 'Figure')])
}
