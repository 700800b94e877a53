import { Badge, Button, Group, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ReadModelView } from '@/contracts/contracts'
import { formatNumber, t } from '@/shared/i18n'
import { RelativeTime } from '@/shared/time'
import { Confirm } from '@/shared/ui'
import { undoSwitch } from '../api'
import { useDecision } from '../hooks/useReadModels'
import { groupName, groupText, healthOf, type Health } from '../words'
import { DeadLetterDrawer } from './DeadLetterDrawer'
import classes from './ReadModels.module.css'
import { ReplayPanel } from './ReplayPanel'
import { StartReplay } from './StartReplay'

const COLORS: Record<Health, string> = {
  well: 'gray',
  behind: 'yellow',
  letters: 'live',
  stopped: 'live',
  replaying: 'indigo',
}

export function ReadModelCard({ model }: { model: ReadModelView }) {
  const name = groupName(model.group)
  const health = healthOf(model)
  const [letters, lettersShown] = useDisclosure()
  return (
    <li className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={2} size="h4">
            {name}
          </Title>
          <span className={classes.text}>{groupText(model.group)}</span>
        </div>
        <Badge variant="light" color={COLORS[health]} className={classes.badge!}>
          {t(`readModels.health.${health}`)}
        </Badge>
      </div>
      <dl className={classes.facts}>
        <Fact name={t('readModels.position')}>{formatNumber(Math.max(0, model.position))}</Fact>
        <Fact name={t('readModels.lag')}>{t('readModels.lag.events', { count: model.lagEvents })}</Fact>
        <Fact name={t('readModels.segments')}>
          {t('readModels.segments.of', {
            worked: model.segments.filter((segment) => segment.worked).length,
            all: model.segments.length,
          })}
        </Fact>
        <Fact name={t('readModels.letters')}>
          {formatNumber(model.deadLetters)}
          {model.deadLetters > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={lettersShown.open}>
              {t('readModels.letters.show')}
            </Button>
          )}
        </Fact>
      </dl>
      {model.trouble && (
        <p className={classes.trouble} data-wrong>
          {t('readModels.stopped', { trouble: model.trouble })}
        </p>
      )}
      {model.replay ? <ReplayPanel group={model.group} replay={model.replay} /> : <Actions model={model} />}
      <DeadLetterDrawer group={model.group} opened={letters} onClose={lettersShown.close} />
    </li>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Actions({ model }: { model: ReadModelView }) {
  const name = groupName(model.group)
  const undo = useDecision(undoSwitch)
  const [asking, ask] = useDisclosure()
  const [goingBack, goBack] = useDisclosure()
  return (
    <Group gap="sm" justify="flex-end" className={classes.actions!}>
      {model.switchedAt !== null && (
        <>
          <span className={classes.when}>
            <RelativeTime at={model.switchedAt}>{(time) => t('readModels.switched', { time })}</RelativeTime>
          </span>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowBackUp size={16} />}
            onClick={goBack.open}
            aria-label={`${t('readModels.undo')}: ${name}`}
          >
            {t('readModels.undo')}
          </Button>
        </>
      )}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconRefresh size={16} />}
        onClick={ask.open}
        aria-label={`${t('readModels.replay')}: ${name}`}
      >
        {t('readModels.replay')}
      </Button>
      <StartReplay group={model.group} opened={asking} onClose={ask.close} />
      <Confirm
        opened={goingBack}
        title={t('readModels.undo.title', { name })}
        text={t('readModels.undo.text')}
        confirm={t('readModels.undo')}
        pending={undo.isPending}
        onClose={goBack.close}
        onConfirm={() => undo.mutate(model.group, { onSettled: goBack.close })}
      />
    </Group>
  )
}
