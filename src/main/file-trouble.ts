import { dirname } from 'node:path'
import { unreadFile } from '../core/project/unread-file'

/** Our own code for a name that stands for a device or a pipe: renaming over it would destroy it. */
export const notAFile = 'ENOTFILE'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error)

/** Why a file was not written: what happened, where, and what to do. */
export function writeTrouble(error: unknown, file: string): string {
  const folder = dirname(file)
  const code = codeOf(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full: ${file} was not written. Free some space, or save it on another disk.`
    case 'EACCES':
    case 'EPERM':
      return `There is no permission to write ${file}. Choose another folder, or change the permissions of ${folder}.`
    case 'EROFS':
      return `The disk of ${folder} can only be read: ${file} was not written. Choose a folder on another disk.`
    case 'EISDIR':
    case 'ENOTEMPTY':
      return `${file} is a folder. Choose the name of a file.`
    case notAFile:
      return `${file} is a device or a pipe. Choose the name of an ordinary file.`
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no folder ${folder}: ${file} was not written. Choose a folder that exists.`
    case 'ENAMETOOLONG':
      return `The name of ${file} is too long. Choose a shorter one.`
    case 'EBUSY':
    case 'ETXTBSY':
      return `${file} is in use by another program. Close it there, or choose another name.`
    default:
      return `${file} was not written (${code}). Choose another folder or name.`
  }
}

/** Why a file was not read. */
export const readTrouble = (error: unknown): string => unreadFile(codeOf(error))
