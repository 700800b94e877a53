import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { HandsView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { toastError } from '@/shared/ui'
import { classApi } from '../api'
import { useShortcuts } from '@/shared/ui/useShortcuts'

/** Raises and lowers one's own hand, and says where it stands in the queue. */
export function HandButton({ classId, hands }: { classId: string; hands: HandsView | undefined }) {
  const { accountId } = useAccount()
  const place = (hands?.hands.findIndex((hand) => hand.accountId === accountId) ?? -1) + 1
  const [wanted, setWanted] = useState<{ up: boolean; seen: HandsView | undefined }>()
  // what was pressed holds until the queue says something new
  const up = wanted && wanted.seen === hands ? wanted.up : place > 0

  const toggle = async () => {
    if (!hands) return
    setWanted({ up: !up, seen: hands })
    try {
      await (up ? classApi.lowerHand(classId) : classApi.raiseHand(classId))
    } catch (error) {
      setWanted(undefined)
      toastError(error)
    }
  }
  useShortcuts({ h: () => void toggle() })

  return (
    <Button
      variant={up ? 'filled' : 'default'}
      size="md"
      radius="xl"
      leftSection={<IconHandStop size={20} />}
      aria-pressed={up}
      aria-keyshortcuts="H"
      aria-label={up ? t('hand.lower') : t('hand.raise')}
      disabled={!hands}
      onClick={() => void toggle()}
    >
      {!up ? t('hand.raise') : place === 1 ? t('hand.next') : place > 1 ? t('hand.place', { place }) : t('hand.lower')}
    </Button>
  )
}
