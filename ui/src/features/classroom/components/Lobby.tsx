import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconCalendarOff, IconClock, IconEyeOff, IconMovie, IconUsers, IconVideo } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ClassView } from '@/contracts/contracts'
import { t, tn } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { absoluteTime, durationText } from '@/shared/time'
import { Notice, PersonAvatar, usePageTitle } from '@/shared/ui'
import { CancelClass } from './CancelClass'
import { ClassMenu } from './ClassMenu'
import { Countdown } from './Countdown'
import classes from './Lobby.module.css'
import { ReminderButton } from './ReminderButton'
import { ScheduleDrawer } from './ScheduleDrawer'

/** A class that has not begun: when, what about, and the way in as soon as there is one. */
export function Lobby({ view }: { view: ClassView }) {
  usePageTitle(view.title)
  const { accountId } = useAccount()
  const own = view.teacherId === accountId
  return (
    <div className={classes.page}>
      <article className={classes.card}>
        <header className={classes.header}>
          <Text fw={550} className={classes.when!}>
            <time dateTime={view.startsAt}>{absoluteTime(Date.parse(view.startsAt))}</time>
          </Text>
          <Title order={1} className={classes.title!}>
            {view.title}
          </Title>
          <Group gap={10} wrap="nowrap" mt={12}>
            <PersonAvatar id={view.teacherId} name={view.teacherName} size={32} />
            <Text fw={500} truncate>
              {view.teacherName}
            </Text>
          </Group>
        </header>
        {view.status === 'CANCELLED' ? (
          <Notice
            icon={<IconCalendarOff size={24} />}
            order={2}
            title={t('lobby.cancelled.title')}
            text={t('lobby.cancelled.text', { time: absoluteTime(Date.parse(view.startsAt)) })}
          />
        ) : (
          <div className={classes.action}>
            <Countdown at={view.startsAt} />
            {own ? <OwnActions view={view} /> : <ReminderButton view={view} size="md" />}
          </div>
        )}
        <ul className={classes.facts}>
          <Fact icon={<IconClock size={18} />}>{durationText(view.durationMinutes)}</Fact>
          <Fact icon={<IconUsers size={18} />}>{tn('lobby.places', view.settings.capacity)}</Fact>
          <Fact icon={<IconMovie size={18} />}>
            {view.settings.recorded ? t('lobby.recorded') : t('lobby.notRecorded')}
          </Fact>
          {view.settings.visibility === 'UNLISTED' && (
            <Fact icon={<IconEyeOff size={18} />}>{t('lobby.unlisted')}</Fact>
          )}
        </ul>
        {view.description && (
          <section>
            <Title order={2} size="h4" mb={8}>
              {t('lobby.about')}
            </Title>
            <Text className={classes.description!}>{view.description}</Text>
          </section>
        )}
      </article>
    </div>
  )
}

function OwnActions({ view }: { view: ClassView }) {
  const [editing, setEditing] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  return (
    <Group gap={8} wrap="nowrap">
      <Button component={Link} to={`/classes/${view.classId}/studio`} size="lg" leftSection={<IconVideo size={20} />}>
        {t('teacher.goLive')}
      </Button>
      <ClassMenu view={view} size={50} onEdit={() => setEditing(true)} onCancel={() => setCancelling(true)} />
      <ScheduleDrawer opened={editing} editing={view} onClose={() => setEditing(false)} />
      <CancelClass view={cancelling ? view : null} onClose={() => setCancelling(false)} />
    </Group>
  )
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.fact}>
      <span aria-hidden="true">{icon}</span>
      {children}
    </li>
  )
}

export function LobbySkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <div className={classes.card}>
        <header className={classes.header}>
          <Skeleton h={16} w={220} mb={16} />
          <Skeleton h={32} w="75%" mb={20} />
          <Skeleton h={32} w={180} />
        </header>
        <Skeleton h={152} radius="lg" />
        <Skeleton h={18} w="60%" />
        <Skeleton h={80} />
      </div>
    </div>
  )
}
