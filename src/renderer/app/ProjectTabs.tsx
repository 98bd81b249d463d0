import { Tabs } from '@mantine/core'
import { memo } from 'react'

export type Tab = 'goal' | 'places' | 'activities'

export const tabsId = 'project'

/** The tab that holds a field. */
export function tabOf(path: string): Tab {
  const [list] = path.split('/')
  if (list === 'project' || list === 'claims') return 'goal'
  return list === 'activities' ? 'activities' : 'places'
}

interface Props {
  readonly value: Tab
  readonly onChange: (tab: Tab) => void
}

/** The parts of a notebook. The panel is the page's, so that a keystroke in it does not concern the tabs. */
export const ProjectTabs = memo(({ value, onChange }: Props) => (
  <Tabs id={tabsId} value={value} onChange={(tab) => onChange(tab as Tab)}>
    <Tabs.List>
      <Tabs.Tab value="goal">Goal and scope</Tabs.Tab>
      <Tabs.Tab value="places">Sites and hardware</Tabs.Tab>
      <Tabs.Tab value="activities">Activities</Tabs.Tab>
    </Tabs.List>
  </Tabs>
))
