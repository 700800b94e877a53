import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { t } from '@/shared/i18n'
import { useValue } from '@/shared/value'
import type { MeshRunViewer } from '../engine/MeshRun'
import { ViewerScreen } from '../engine/ViewerScreen'
import classes from './Demo.module.css'
import { Rows } from './Parts'
import { kbpsOf } from './words'

interface Props {
  viewer: MeshRunViewer
  onLeave: () => void
}

/** One viewer: what it sees, where it is, what it carries. */
export function ViewerTile({ viewer: { number, viewer, gaps, killed, kill }, onLeave }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const { place, phase, quality, carried } = useValue(viewer.state)
  const dead = useValue(killed)
  useEffect(() => {
    const screen = new ViewerScreen(stage.current!, {
      mark: (video, shown) => {
        video.className = classes.video!
        video.ariaLabel = t('demo.mesh.picture', { number })
        if (shown) video.dataset.testid = `viewer-${number}`
        else delete video.dataset.testid
      },
      onFrame: (now) => gaps.frame(now),
    })
    screen.follow(viewer)
    return () => screen.close()
  }, [viewer, number, gaps])
  const now = dead ? undefined : quality
  const where = place && t('demo.mesh.hop', { hop: place.hop, rendition: t(`mesh.rendition.${place.rendition}`) })
  return (
    <li className={classes.tile}>
      <div className={classes.tileHead}>
        <strong>{t('demo.mesh.viewer', { number })}</strong>
        <span>{dead ? t('demo.mesh.killed') : (where ?? t('demo.mesh.joining'))}</span>
      </div>
      <div className={classes.screen} ref={stage} data-phase={phase}>
        {dead && <div className={classes.over}>{t('demo.mesh.killed')}</div>}
      </div>
      <Rows
        rows={[
          [t('demo.mesh.in'), kbpsOf(now && Math.max(0, now.kbpsIn))],
          [
            t('demo.mesh.fps'),
            now ? t('demo.mesh.perSecond', { count: Math.max(0, now.framesPerSecond) }) : t('demo.unknown'),
          ],
          [
            t('demo.mesh.out'),
            carried.bytes === 0 ? t('demo.unknown') : t('demo.mesh.megabytes', { megabytes: megabytes(carried.bytes) }),
          ],
        ]}
      />
      <div className={classes.tileActions}>
        {!dead && (
          <Button
            size="compact-sm"
            variant="light"
            color="live"
            aria-label={t('demo.mesh.kill', { number })}
            onClick={kill}
          >
            {t('demo.mesh.kill.short')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" aria-label={t('demo.mesh.leave', { number })} onClick={onLeave}>
          {t('demo.mesh.leave.short')}
        </Button>
      </div>
    </li>
  )
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
