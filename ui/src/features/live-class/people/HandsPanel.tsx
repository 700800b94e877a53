import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconHandOff, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { HandsView, HandView } from '@/contracts/contracts'
import { liveClient } from '@/live'
import { t } from '@/shared/i18n'
import { timecode, useNow } from '@/shared/time'
import { PersonAvatar, toastError } from '@/shared/ui'
import { classApi } from '../api'
import classes from '../Panel.module.css'
import { PanelEmpty, PanelSkeleton } from '../PanelStates'

interface Props {
  classId: string
  hands: HandsView | undefined
  /** may lower the hands of others */
  leads: boolean
  /** asks somebody onto the stage; absent where this page has none */
  onInvite?: ((accountId: string) => void) | undefined
  /** who is invited or on stage already */
  invited?: ReadonlySet<string> | undefined
}

/** The queue, longest waiting first. */
export function HandsPanel({ classId, hands, leads, onInvite, invited }: Props) {
  const [lowering, setLowering] = useState<ReadonlySet<string>>(new Set())
  if (!hands) return <PanelSkeleton />
  const shown = hands.hands.filter((hand) => !lowering.has(hand.raisedAt + hand.accountId))

  const lower = async (lowered: HandView[], request: () => Promise<unknown>) => {
    const keys = lowered.map((hand) => hand.raisedAt + hand.accountId)
    setLowering((before) => new Set([...before, ...keys]))
    try {
      await request()
    } catch (error) {
      setLowering((before) => new Set([...before].filter((key) => !keys.includes(key))))
      toastError(error)
    }
  }

  return (
    <>
      {leads && shown.length > 1 && (
        <div className={classes.tools}>
          <span />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void lower(shown, () => classApi.lowerAllHands(classId))}
          >
            {t('hands.lowerAll')}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <PanelEmpty
          icon={<IconHandStop size={24} />}
          title={t('hands.empty.title')}
          text={leads ? t('hands.empty.text') : t('hands.empty.student')}
        />
      ) : (
        <div className={classes.scroll} tabIndex={0}>
          <ol className={classes.people} style={{ paddingTop: 8 }}>
            {shown.map((hand, index) => (
              <li className={classes.person} key={hand.accountId}>
                <span className={classes.place}>{index + 1}</span>
                <PersonAvatar id={hand.accountId} name={hand.displayName} size={34} />
                <span className={classes.name}>
                  <span dir="auto">{hand.displayName}</span>
                  <Waiting since={hand.raisedAt} />
                </span>
                {invited?.has(hand.accountId) ? (
                  <span className={classes.detail}>{t('stage.invite.done')}</span>
                ) : (
                  onInvite && (
                    <Button
                      size="compact-sm"
                      variant="light"
                      aria-label={t('stage.invite', { name: hand.displayName })}
                      onClick={() => onInvite(hand.accountId)}
                    >
                      {t('stage.invite.short')}
                    </Button>
                  )
                )}
                {leads && (
                  <Tooltip label={t('hands.lower', { name: hand.displayName })}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      aria-label={t('hands.lower', { name: hand.displayName })}
                      onClick={() => void lower([hand], () => classApi.lowerHandOf(classId, hand.accountId))}
                    >
                      <IconHandOff size={18} />
                    </ActionIcon>
                  </Tooltip>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
      {leads && (
        <VisuallyHidden aria-live="polite">
          {shown.length > 0 ? t('hands.raised', { name: shown.at(-1)!.displayName }) : ''}
        </VisuallyHidden>
      )}
    </>
  )
}

function Waiting({ since }: { since: string }) {
  const now = useNow(1000) + liveClient.clockOffset.current
  return <span className={classes.detail}>{t('hands.waiting', { time: timecode(now - Date.parse(since)) })}</span>
}
