import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ClassView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { SEATS } from '@/shared/seats'
import { toast, toastError } from '@/shared/ui'
import { classApi } from '../api'

interface Props {
  view: ClassView
  /** seats that are taken or offered */
  taken: number
}

/** How many seats are taken, and how many there are: the teacher may change that while the class is live. */
export function SeatsMenu({ view, taken }: Props) {
  const seats = view.settings.stageSeats
  const change = async (next: number) => {
    if (next === seats) return
    try {
      await classApi.changeSeats(view, next)
      toast(tn('seats.changed', next))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={14} />}
          aria-label={t('seats.change', { count: taken, seats })}
        >
          {t('seats.taken', { count: taken, seats })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('seats.label')}</Menu.Label>
        <Menu.RadioGroup value={String(seats)} onChange={(next) => void change(Number(next))}>
          {SEATS.map((count) => (
            <Menu.RadioItem key={count} value={String(count)} closeMenuOnClick>
              {tn('seats.option', count)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
