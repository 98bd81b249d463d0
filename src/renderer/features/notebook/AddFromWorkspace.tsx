import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

interface Props<T> {
  readonly kind: string
  readonly others: readonly T[]
  readonly onNew: () => void
  readonly onAdd: (record: T) => void
}

/** A new record, or one that another project of the workspace made. */
export function AddFromWorkspace<T extends { readonly id: string; readonly name: string }>({
  kind,
  others,
  onNew,
  onAdd,
}: Props<T>) {
  const icon = <IconPlus size={14} />
  if (others.length === 0) {
    return (
      <Button leftSection={icon} onClick={onNew}>
        Add {kind}
      </Button>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={icon}>Add {kind}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={onNew}>New {kind}</Menu.Item>
        <Menu.Label>Of the workspace</Menu.Label>
        {others.map((record) => (
          <Menu.Item key={record.id} onClick={() => onAdd(record)}>
            {record.name || 'Unnamed'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
