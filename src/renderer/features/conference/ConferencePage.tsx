import { useMemo } from 'react'
import type { ProjectSummary } from '../../../preload/contract'
import { AddToProject } from './AddToProject'
import { ConferenceForm } from './ConferenceForm'
import { ConferenceResult } from './ConferenceResult'
import classes from './conference.module.css'
import { type Draft, questionOf } from './draft'
import { HubSection } from './HubSection'
import { useConference } from './useConference'

interface Props {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly projects: readonly ProjectSummary[]
  readonly onOpenProject: (id: string, path: string) => void
}

/** Everybody's journeys to a conference: what they emit, who carries it, and what other venues or hubs would change. */
export function ConferencePage({ draft, onDraft, projects, onOpenProject }: Props) {
  const asked = useMemo(() => questionOf(draft), [draft])
  const question = asked.ok ? asked.value : undefined
  // Without candidates hubs come from the origins: those are tried when somebody asks for hubs.
  const isWithoutVenues = question !== undefined && question.candidates === undefined
  const computed = useConference(isWithoutVenues ? { ...question, hubs: 0 } : question)
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Conference</h1>
      <div className={classes.columns}>
        <ConferenceForm
          draft={draft}
          faults={asked.ok ? {} : asked.error}
          problems={computed.state === 'refused' ? computed.problems : []}
          onDraft={onDraft}
        />
        <div className={classes.result} aria-live="off">
          {computed.state === 'nothing' && (
            <p className={classes.quiet}>
              Paste who comes from where, or open a CSV file; name the venue. The journeys are computed as you
              type, on this machine.
            </p>
          )}
          {computed.state === 'refused' && (
            <p className={classes.bad} role="status">
              Not computed yet: see what is marked in the form.
            </p>
          )}
          {computed.state === 'failed' && (
            <p className={classes.bad} role="alert">
              {computed.message}
            </p>
          )}
          {computed.state === 'shown' && (
            <ConferenceResult
              view={computed.view}
              nightsEach={computed.question.nightsEach}
              intoProject={<AddToProject question={computed.question} {...{ projects, onOpenProject }} />}
            >
              {question && question.hubs > 0 && <HubSection question={question} />}
            </ConferenceResult>
          )}
        </div>
      </div>
    </main>
  )
}
