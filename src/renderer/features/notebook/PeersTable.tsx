import { Fragment, useId, useState } from 'react'
import type { PeerResult } from '../../../core/peers/peer-result'
import type { ProjectFile } from '../../../core/project/project'
import { plainNumber, type Shown, shownClimate, shownEnergy, significant } from '../../../core/units/format'
import { upperFirst } from '../../../core/words'
import { UnitText } from '../../ui/formula/UnitText'
import { PeerDifferences } from './PeerDifferences'
import classes from './peers.module.css'
import { usePeers } from './usePeers'

interface Props {
  readonly project: ProjectFile
  readonly activityId: string
}

/** What other tools say of an activity's inputs, folded away: comparison, never a result. Asked for when unfolded. */
export function PeersTable({ project, activityId }: Props) {
  const [open, setOpen] = useState(false)
  const peers = usePeers(open ? project : undefined, activityId)
  return (
    <details className={classes.peers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>Other tools on the same inputs</summary>
      <p className={classes.remark}>
        These figures reproduce other tools, with their own constants and known faults. They are not results
        of Cradlebook and are in no total.
      </p>
      <div className={classes.wide}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.column}>
                Tool
              </th>
              <th scope="col" className={`${classes.column} ${classes.right}`}>
                Energy
              </th>
              <th scope="col" className={`${classes.column} ${classes.right}`}>
                Climate
              </th>
              <th scope="col" className={`${classes.column} ${classes.right}`}>
                Over ours
              </th>
            </tr>
          </thead>
          <tbody>
            {peers.map((peer) => (
              <Peer key={peer.name} peer={peer} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** A tool's figures, and below them on demand why they differ. */
function Peer({ peer }: { readonly peer: PeerResult }) {
  const [open, setOpen] = useState(false)
  const reasons = useId()
  const { name, version, source, climateKg, energyKWh, ratio, missing, differences, why } = peer
  return (
    <Fragment>
      <tr className={classes.tool}>
        <th scope="row">
          {name}
          <span className={classes.source}>
            {version} · {source}
          </span>
          {why && <span className={classes.source}>{upperFirst(why)}.</span>}
          {differences.length > 0 && (
            <button
              type="button"
              className={classes.why}
              aria-expanded={open}
              aria-controls={reasons}
              onClick={() => setOpen(!open)}
            >
              {open ? '▾' : '▸'} Why do these differ?
              <span className="visually-hidden"> {name}</span>
            </button>
          )}
        </th>
        {missing === undefined ? (
          <>
            <Figure
              shown={energyKWh === null ? undefined : shownEnergy(energyKWh)}
              exact={energyKWh}
              unit="kWh"
            />
            <Figure
              shown={climateKg === null ? undefined : shownClimate(climateKg)}
              exact={climateKg}
              unit="kgCO2e"
            />
            <td className={classes.right} title={ratio === null ? undefined : plainNumber(ratio)}>
              {ratio === null ? '–' : `× ${significant(ratio)}`}
            </td>
          </>
        ) : (
          <td colSpan={3} className={classes.missing}>
            Cannot be run. It needs {missing}.
          </td>
        )}
      </tr>
      {open && ratio !== null && (
        <tr id={reasons}>
          <td colSpan={4}>
            <PeerDifferences {...{ name, ratio, differences }} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

interface FigureProps {
  readonly shown: Shown | undefined
  readonly exact: number | null
  readonly unit: string
}

function Figure({ shown, exact, unit }: FigureProps) {
  return (
    <td className={classes.right} title={exact === null ? undefined : `${plainNumber(exact)} ${unit}`}>
      {shown ? (
        <>
          {shown.number} <UnitText unit={shown.unit} />
        </>
      ) : (
        '–'
      )}
    </td>
  )
}
