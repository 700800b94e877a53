import { useEffect, useRef, useState } from 'react'
import { liveClient } from '@/live'
import { MeshAttempts, MeshViewer, NOT_IN_MESH, relayConsent, SOURCE, type MeshPeerState } from '@/media'
import { t } from '@/shared/i18n'
import { useValue, Value } from '@/shared/value'
import { ConnectionWatch, type WatchedConnection } from '../engine/ConnectionWatch'
import { FirstPicture } from '../engine/FirstPicture'
import { ViewerScreen } from '../engine/ViewerScreen'
import classes from './Demo.module.css'
import { PlayerCard } from './PlayerCard'
import { candidatesOf, kbpsOf, millisOf, sizeOf, wayMillis } from './words'

const RUN_MILLIS = 100
const IDLE = new Value<MeshPeerState>(NOT_IN_MESH)
const NOBODY = new Value<WatchedConnection | undefined>(undefined)
const NOT_OUT = new Value<string | undefined>(undefined)

/** The class through the mesh. */
export function MeshPanel({ classId }: { classId: string }) {
  const stage = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState<{ attempts: MeshAttempts; watch: ConnectionWatch }>()
  const [first] = useState(() => new FirstPicture())
  const [took, setTook] = useState<number>()
  const state = useValue(parts?.attempts.state ?? IDLE)
  const out = useValue(parts?.attempts.out ?? NOT_OUT)
  const figures = useValue(parts?.watch.current ?? NOBODY)?.figures
  useEffect(() => {
    const watch = new ConnectionWatch()
    const attempts = new MeshAttempts({
      port: liveClient.port(classId),
      consent: () => relayConsent.current === 'yes',
      makeViewer: (port, consent) => new MeshViewer({ port, consent, makeConnection: watch.make }),
    })
    const screen = new ViewerScreen(stage.current!, {
      mark: (video, shown) => {
        video.className = classes.video!
        video.ariaLabel = t('demo.players.video', { way: t('demo.players.mesh') })
        if (shown) video.dataset.testid = 'mesh'
        else delete video.dataset.testid
      },
    })
    const stops = [
      attempts.viewer.subscribe((viewer) => screen.follow(viewer)),
      attempts.state.subscribe(({ phase }) => setTook(first.after(phase === 'playing'))),
    ]
    const timer = setInterval(() => attempts.run(), RUN_MILLIS)
    setParts({ attempts, watch })
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
      screen.close()
      attempts.stop('LEFT')
      watch.close()
    }
  }, [classId, first])
  const way = wayMillis(figures)
  return (
    <PlayerCard
      name={t('demo.players.mesh')}
      text={t('demo.players.mesh.text')}
      rows={[
        [t('demo.players.state'), phaseOf(state, out)],
        [
          t('demo.players.lastHop'),
          way === undefined ? t('demo.unknown') : t('demo.players.lastHop.value', { millis: way }),
        ],
        [t('demo.players.first'), millisOf(took)],
        [t('demo.players.place'), placeOf(state)],
        [t('demo.figure.picture'), sizeOf(figures)],
        [t('demo.figure.in'), kbpsOf(figures?.kbpsIn)],
        [t('demo.figure.candidates'), candidatesOf(figures)],
      ]}
      note={t('demo.players.mesh.note')}
    >
      <div className={classes.screen} ref={stage} />
    </PlayerCard>
  )
}

function phaseOf({ phase, code = '' }: MeshPeerState, out: string | undefined): string {
  if (out !== undefined) return t('demo.players.phase.out', { reason: out })
  return t(`demo.players.phase.${phase}`, { reason: code })
}

function placeOf({ place }: MeshPeerState): string {
  if (!place) return t('demo.unknown')
  const hop = t('demo.mesh.hop', { hop: place.hop, rendition: t(`mesh.rendition.${place.rendition}`) })
  return `${hop}, ${place.parent === SOURCE ? t('demo.players.source') : t('demo.players.peer')}`
}
