/** Why a file could not be read, by the system's error code, in the form of every complaint about a file. */
export function unreadFile(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'expected a file, found nothing of this name'
    case 'EISDIR':
      return 'expected a file, found a folder'
    case 'EACCES':
    case 'EPERM':
      return 'expected a file that may be read, found no permission to read it'
    default:
      return `expected a file that can be read, found an error of the system (${code})`
  }
}
