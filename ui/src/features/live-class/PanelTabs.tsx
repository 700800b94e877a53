import { Tabs } from '@mantine/core'
import { type ReactNode } from 'react'
import { formatNumber, tn } from '@/shared/i18n'
import classes from './Panel.module.css'

export interface PanelTab {
  id: string
  label: string
  count?: number
  /** something new that was not looked at */
  unread?: number
  content: ReactNode
}

interface Props {
  tabs: PanelTab[]
  value: string
  onChange: (tab: string) => void
}

/** The tabs beside the picture; all of them stay mounted, so that nothing is lost by looking elsewhere. */
export function PanelTabs({ tabs, value, onChange }: Props) {
  return (
    <Tabs
      value={value}
      onChange={(next) => next && onChange(next)}
      classNames={{ root: classes.tabs!, list: classes.list!, tab: classes.tab!, panel: classes.content! }}
    >
      <Tabs.List grow>
        {tabs.map(({ id, label, count, unread }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
            {count !== undefined && count > 0 && <span className={classes.count}>{formatNumber(count)}</span>}
            {unread !== undefined && unread > 0 && (
              <span className={classes.unread} role="img" aria-label={tn('tab.unread', unread)} />
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
