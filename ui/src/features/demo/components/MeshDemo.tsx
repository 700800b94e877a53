import { Button, NumberInput } from '@mantine/core'
import { IconAffiliate, IconPlayerPlay, IconPlayerStop, IconPlus, IconScreenShareOff } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { MeshView, PeerHealth } from '@/contracts/contracts'
import { canUseMesh } from '@/media'
import { t, tn } from '@/shared/i18n'
import { Notice, PageHeader, Section } from '@/shared/ui'
import { useValue } from '@/shared/value'
import { MeshRun } from '../engine/MeshRun'
import classes from './Demo.module.css'
import { GapReport } from './GapReport'
import { About, Picture, Rows } from './Parts'
import { ViewerTile } from './ViewerTile'
import { kbpsOf } from './words'

interface Props {
  /** draws who feeds whom */
  graph: (view: MeshView, names: ReadonlyMap<string, string>, health: ReadonlyMap<string, PeerHealth>) => ReactNode
}

const FIRST_VIEWERS = 4
const MOST_VIEWERS = 12

/** A source and its viewers in one page. */
export function MeshDemo({ graph }: Props) {
  const [count, setCount] = useState(FIRST_VIEWERS)
  const [feeds, setFeeds] = useState(1)
  const [fanOut, setFanOut] = useState(2)
  const [run, setRun] = useState<MeshRun>()
  useEffect(() => () => run?.close(), [run])
  const start = () => {
    const created = new MeshRun({ feeds, fanOut })
    for (let number = 0; number < count; number++) created.add()
    setRun(created)
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
  const number = { w: 150, clampBehavior: 'strict', allowDecimal: false, min: 1, disabled: run !== undefined } as const
  return (
    <div className={classes.page}>
      <PageHeader title={t('demo.mesh.title')} text={t('demo.mesh.text')} />
      <div className={classes.card}>
        <div className={classes.controls}>
          <NumberInput
            {...number}
            label={t('demo.mesh.viewers')}
            max={MOST_VIEWERS}
            value={count}
            onChange={(next) => setCount(Number(next) || 1)}
          />
          <NumberInput
            {...number}
            label={t('demo.mesh.feeds')}
            max={4}
            value={feeds}
            onChange={(next) => setFeeds(Number(next) || 1)}
          />
          <NumberInput
            {...number}
            label={t('demo.mesh.fanOut')}
            max={4}
            value={fanOut}
            onChange={(next) => setFanOut(Number(next) || 1)}
          />
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
      </div>
      {run ? (
        <Running run={run} graph={graph} />
      ) : (
        <Notice icon={<IconAffiliate size={24} />} title={t('demo.mesh.idle.title')} text={t('demo.mesh.idle.text')} />
      )}
      <About>{t('demo.mesh.about')}</About>
    </div>
  )
}

function Running({ run, graph }: { run: MeshRun } & Props) {
  const viewers = useValue(run.viewers)
  const view = useValue(run.room.view)
  const health = useValue(run.room.health)
  const source = useValue(run.source)
  const killed = useValue(run.lastKilled)
  const names = new Map(
    viewers.map(({ number, viewer }) => [viewer.peerId, t('demo.mesh.viewer', { number })] as const),
  )
  return (
    <>
      <div className={classes.mesh}>
        <div className={`${classes.card} ${classes.graph}`}>{graph(view, names, health)}</div>
        <div className={classes.side}>
          <div className={classes.tile}>
            <div className={classes.tileHead}>
              <strong>{t('demo.mesh.source')}</strong>
              <span>{tn('demo.mesh.feeding', source.feeding)}</span>
            </div>
            <Picture label={t('demo.mesh.picture.source')} stream={run.picture} testId="source" />
            <Rows rows={[[t('demo.figure.out'), kbpsOf(source.kbpsOut)]]} />
          </div>
          {killed ? <GapReport killed={killed} /> : <p className={classes.note}>{t('demo.mesh.crash.hint')}</p>}
        </div>
      </div>
      <Section
        title={t('demo.mesh.viewers')}
        count={viewers.length}
        action={
          viewers.length < MOST_VIEWERS && (
            <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => run.add()}>
              {t('demo.mesh.add')}
            </Button>
          )
        }
      >
        <ul className={classes.tiles}>
          {viewers.map((viewer) => (
            <ViewerTile key={viewer.number} viewer={viewer} onLeave={() => void run.leave(viewer)} />
          ))}
        </ul>
      </Section>
    </>
  )
}
