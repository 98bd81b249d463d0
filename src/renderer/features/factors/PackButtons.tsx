import { Button, Menu } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ask } from '../../ui/desktop'
import { type Asked, everything, isFiltered } from './asked'
import { usePacks } from './usePacks'

interface Props {
  readonly asked: Asked
  /** Grows when rows have changed. */
  readonly round: number
  readonly onImported: () => void
}

/** Own rows as files: in, and out. */
export function PackButtons({ asked, round, onImported }: Props) {
  const { importFile, exportOwn } = usePacks(onImported)
  const all = useOwnCount(everything, round)
  const found = useOwnCount(asked, round)
  const isPart = asked.text.trim() !== '' || isFiltered(asked)
  return (
    <>
      <Button leftSection={<IconFileImport size={14} />} onClick={importFile}>
        Import…
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            leftSection={<IconFileExport size={14} />}
            disabled={all === 0}
            title={all === 0 ? 'There are no own rows to export yet' : undefined}
          >
            Export…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => exportOwn(everything)}>All own rows ({all})…</Menu.Item>
          <Menu.Item disabled={!isPart || found === 0} onClick={() => exportOwn(asked)}>
            Own rows found ({found})…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

const pauseMs = 200

function useOwnCount(asked: Asked, round: number): number {
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that changed are a reason to count again
  useEffect(() => {
    let current = true
    const timer = window.setTimeout(() => {
      ask['factors:search']({ ...asked, own: true, offset: 0, limit: 1 }).then(
        ({ total }) => {
          if (current) setCount(total)
        },
        // The table says that it could not be read.
        () => {},
      )
    }, pauseMs)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [asked, round])
  return count
}
