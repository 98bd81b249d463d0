import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { err, ok, type Result } from '../result'
import type { Patch } from './patch'

export type ChangeKind =
  | 'create'
  | 'import'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'delete'
  | 'restore'
  /** To a newer format, by a newer app. */
  | 'migrate'

/** One change of a project, hashed together with its predecessor's hash: a page of the notebook. */
export interface LogEntry {
  readonly projectId: string
  /** The project's revision after the change. */
  readonly revision: number
  /** ISO date and time. */
  readonly at: string
  readonly kind: ChangeKind
  /** What was done, in words; for an edit it names the field. */
  readonly label: string
  /** From the file before to the file after; the first entry's replaces all of it. */
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  /** Revisions that an undo takes back, or the undo that a redo takes back. */
  readonly undoes?: readonly number[]
  /**
   * Where a shared site, asset or own factor was changed: the id of a project, or `own factors` for the page of the
   * factors. Absent for a change of the project itself.
   */
  readonly via?: string
  /** Hash of the entry before; empty for the first. */
  readonly previous: string
  readonly hash: string
}

/** Adds the hash to an entry: SHA-256 over its canonical JSON (RFC 8785). */
export function sealed(entry: Omit<LogEntry, 'hash'>): LogEntry {
  return { ...entry, hash: hashOf(entry) }
}

function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(entry) ?? '')))
}

/** The first link of a chain that does not hold. */
export interface BrokenLink {
  readonly revision: number
  readonly reason: string
}

/** Checks a project's whole log, in the order of its revisions. */
export function verifyChain(entries: readonly LogEntry[]): Result<null, BrokenLink> {
  let before: LogEntry | undefined
  for (const entry of entries) {
    const reason = flawOf(entry, before)
    if (reason !== undefined) return err({ revision: entry.revision, reason })
    before = entry
  }
  return ok(null)
}

function flawOf(entry: LogEntry, before: LogEntry | undefined): string | undefined {
  if (entry.projectId !== (before ?? entry).projectId) return 'it belongs to another project'
  if (entry.previous !== (before?.hash ?? '')) return 'it does not follow from the entry before it'
  if (before && entry.revision !== before.revision + 1) return 'an entry before it is missing'
  const { hash, ...content } = entry
  return hash === hashOf(content) ? undefined : 'its content does not match its hash'
}
