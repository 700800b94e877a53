import { Button, Select, Skeleton } from '@mantine/core'
import { IconDeviceTv, IconLogin2, IconVideoOff } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import { topics, useTopic } from '@/live'
import { t } from '@/shared/i18n'
import { useAccount, useSession } from '@/shared/session'
import { LoadError, Notice, PageHeader, usePageTitle } from '@/shared/ui'
import { useJoined } from '../hooks/useJoined'
import classes from './Demo.module.css'
import { HlsPanel } from './HlsPanel'
import { MeshPanel } from './MeshPanel'
import { About } from './Parts'
import { WhepPanel } from './WhepPanel'

/** One live class by every way there is. */
export function PlayersDemo() {
  return useSession().status === 'signed-in' ? <Choice /> : <SignIn />
}

function SignIn() {
  usePageTitle(t('demo.players.title'))
  return (
    <Notice
      order={1}
      icon={<IconLogin2 size={24} />}
      title={t('demo.players.signIn.title')}
      text={t('demo.players.signIn.text')}
      action={
        <Button component={Link} to={`/sign-in?next=${encodeURIComponent('/demo/players')}`}>
          {t('demo.signIn')}
        </Button>
      }
    />
  )
}

/** The class is in the address: it can be shared, and an unlisted one opened. */
function Choice() {
  const { accountId } = useAccount()
  const [search, setSearch] = useSearchParams()
  const classId = search.get('class')
  const { data: catalogue } = useTopic(topics.catalogue)
  const live = catalogue?.live.filter(({ teacherId }) => teacherId !== accountId) ?? []
  const listed = live.some((view) => view.classId === classId)
  return (
    <div className={classes.page}>
      <PageHeader title={t('demo.players.title')} text={t('demo.players.text')} />
      {!catalogue && <Skeleton height={62} maw={420} aria-busy="true" aria-label={t('loading')} />}
      {catalogue && live.length > 0 && (
        <Select
          maw={420}
          label={t('demo.players.choose')}
          placeholder={t('demo.players.choose.title')}
          data={live.map((view) => ({ value: view.classId, label: `${view.title} · ${view.teacherName}` }))}
          value={listed ? classId : null}
          allowDeselect={false}
          onChange={(next) => next && setSearch({ class: next }, { replace: true })}
        />
      )}
      {classId !== null && <Class key={classId} classId={classId} />}
      {catalogue && classId === null && live.length === 0 && (
        <Notice
          icon={<IconVideoOff size={24} />}
          title={t('demo.players.none.title')}
          text={t('demo.players.none.text')}
        />
      )}
      {catalogue && classId === null && live.length > 0 && (
        <Notice
          icon={<IconDeviceTv size={24} />}
          title={t('demo.players.choose.title')}
          text={t('demo.players.choose.text')}
        />
      )}
      <About>{t('demo.players.about')}</About>
    </div>
  )
}

function Class({ classId }: { classId: string }) {
  const { accountId } = useAccount()
  const { data: view, refusal } = useTopic(topics.classOf(classId))
  const own = view?.teacherId === accountId
  if (!view && refusal === undefined) return <Panels />
  if (!view || view.status !== 'LIVE' || own) {
    return (
      <Notice
        icon={<IconVideoOff size={24} />}
        title={t('demo.players.notLive.title')}
        text={own && view.status === 'LIVE' ? t('demo.players.own') : t('demo.players.notLive.text')}
      />
    )
  }
  return <Watching classId={classId} />
}

function Watching({ classId }: { classId: string }) {
  const { joined, retry } = useJoined(classId)
  switch (joined.state) {
    case 'joining':
      return <Panels />
    case 'refused':
      return <LoadError error={joined.error} onRetry={retry} />
    case 'in':
      return (
        <div className={classes.players}>
          <HlsPanel classId={classId} />
          <MeshPanel classId={classId} />
          <WhepPanel />
        </div>
      )
  }
}

function Panels() {
  return (
    <div className={classes.skeletons} aria-busy="true" aria-label={t('demo.players.joining')} role="status">
      <Skeleton height={320} radius="lg" />
      <Skeleton height={320} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </div>
  )
}
