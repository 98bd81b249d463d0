import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconContrast } from '@tabler/icons-react'

/** Light or dark. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <Tooltip label={`Use the ${other} colours`} position="right">
      <ActionIcon aria-label={`Use the ${other} colours`} onClick={() => setColorScheme(other)}>
        <IconContrast size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
