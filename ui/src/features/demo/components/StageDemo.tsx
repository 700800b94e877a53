import { Alert, Button, SegmentedControl, Switch } from '@mantine/core'
import {
  IconLock,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlugConnectedX,
  IconScreenShareOff,
  IconUsers,
  IconVideoOff,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { liveClient } from '@/live'
import { canUseMesh, LAYOUTS, supportProblem, type Layout } from '@/media'
import { t } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { Notice, PageHeader } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { StageRun, type PictureSource } from '../engine/StageRun'
import classes from './Demo.module.css'
import { About, Field } from './Parts'
import { StageFigures } from './StageFigures'
import { StagePictures } from './StagePictures'

type Way = 'all' | 'relay'

/** Both ends of a link of the stage in one page. */
export function StageDemo() {
  const signedIn = useSession().status === 'signed-in'
  const iceServers = useValue(liveClient.port('').iceServers)
  const [teacher, setTeacher] = useState<PictureSource>('test')
  const [student, setStudent] = useState<PictureSource>('test')
  const [way, setWay] = useState<Way>('all')
  const [audible, setAudible] = useState(true)
  const [run, setRun] = useState<StageRun>()
  useEffect(() => () => run?.close(), [run])

  const start = () => {
    const created = new StageRun({
      teacher: { name: t('demo.person.teacher'), picture: teacher },
      student: { name: t('demo.person.student'), picture: student },
      relayOnly: way === 'relay',
      iceServers,
      subtitle: t('demo.stage.slate'),
    })
    created.setAudible(audible)
    setRun(created)
  }
  const pictures = (['test', 'camera'] as const).map((value) => ({ value, label: t(`demo.picture.${value}`) }))
  if (supportProblem() === 'insecure') {
    const words = { title: t('studio.insecure.title'), text: t('studio.insecure.text') }
    return <Notice order={1} icon={<IconLock size={24} />} {...words} />
  }
  if (!canUseMesh()) {
    return (
      <Notice
        order={1}
        icon={<IconScreenShareOff size={24} />}
        title={t('demo.noWebRtc.title')}
        text={t('demo.noWebRtc.text')}
      />
    )
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('demo.stage.title')} text={t('demo.stage.text')} />
      <div className={classes.card}>
        <div className={classes.controls}>
          <Field label={t('demo.picture.of.teacher')}>
            {(label) => (
              <SegmentedControl
                fullWidth
                aria-labelledby={label}
                data={pictures}
                disabled={run !== undefined}
                value={teacher}
                onChange={(next) => setTeacher(next as PictureSource)}
              />
            )}
          </Field>
          <Field label={t('demo.picture.of.student')}>
            {(label) => (
              <SegmentedControl
                fullWidth
                aria-labelledby={label}
                data={pictures}
                disabled={run !== undefined}
                value={student}
                onChange={(next) => setStudent(next as PictureSource)}
              />
            )}
          </Field>
          <Field label={t('demo.route')}>
            {(label) => (
              <SegmentedControl
                fullWidth
                aria-labelledby={label}
                data={[
                  { value: 'all', label: t('demo.route.all') },
                  { value: 'relay', label: t('demo.route.relay'), disabled: iceServers.length === 0 },
                ]}
                disabled={run !== undefined}
                value={way}
                onChange={(next) => setWay(next as Way)}
              />
            )}
          </Field>
          <div className={classes.actions}>
            {run ? (
              <Button variant="default" leftSection={<IconPlayerStop size={18} />} onClick={() => setRun(undefined)}>
                {t('demo.stop')}
              </Button>
            ) : (
              <Button leftSection={<IconPlayerPlay size={18} />} onClick={start}>
                {t('demo.start')}
              </Button>
            )}
          </div>
        </div>
        <div className={classes.hints}>
          <p>{t('demo.picture.hint')}</p>
          <p>
            {iceServers.length > 0 ? t('demo.route.hint') : signedIn ? t('demo.route.none') : t('demo.route.signedOut')}
          </p>
        </div>
      </div>
      {run ? (
        <Running run={run} audible={audible} onAudible={setAudible} />
      ) : (
        <Notice icon={<IconUsers size={24} />} title={t('demo.stage.idle.title')} text={t('demo.stage.idle.text')} />
      )}
      <About>{t('demo.stage.about')}</About>
    </div>
  )
}

interface RunningProps {
  run: StageRun
  audible: boolean
  onAudible: (on: boolean) => void
}

function Running({ run, audible, onAudible }: RunningProps) {
  const layout = useValue(run.teacher.capture.guests.layout)
  const over = useValue(run.over)
  const withoutCamera = useValue(run.withoutCamera)
  return (
    <>
      <div className={classes.controls}>
        <Field label={t('demo.layout')}>
          {(label) => (
            <SegmentedControl
              fullWidth
              aria-labelledby={label}
              classNames={{ label: classes.tight! }}
              value={layout}
              onChange={(next) => run.teacher.capture.guests.setLayout(next as Layout)}
              data={LAYOUTS.map((value) => ({ value, label: t(`stage.layout.${value}`) }))}
            />
          )}
        </Field>
        <Switch
          pb={8}
          label={t('demo.tone')}
          checked={audible}
          onChange={({ currentTarget: { checked } }) => {
            run.setAudible(checked)
            onAudible(checked)
          }}
        />
        {over === undefined && (
          <div className={classes.actions}>
            <Button variant="default" leftSection={<IconPlugConnectedX size={18} />} onClick={() => run.cut()}>
              {t('demo.stage.cut')}
            </Button>
            <Button variant="default" onClick={() => run.leave()}>
              {t('demo.stage.leave')}
            </Button>
          </div>
        )}
      </div>
      {withoutCamera && <Alert icon={<IconVideoOff size={20} />}>{t('demo.picture.without')}</Alert>}
      <StagePictures run={run} />
      <StageFigures run={run} />
    </>
  )
}
