import { useEffect, useRef } from 'react'
import type { Capture } from '@/media'
import { t } from '@/shared/i18n'
import classes from './Studio.module.css'

/** Moves with the voice; drawn without React, sixty times a second. */
export function LevelMeter({ capture, active }: { capture: Capture | undefined; active: boolean }) {
  const bar = useRef<HTMLDivElement>(null)
  const meter = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!capture || !active) return
    let frame = 0
    let shown = 0
    const draw = () => {
      // falls slowly, so that it can be read
      shown = Math.max(capture.level(), shown * 0.92)
      if (bar.current) bar.current.style.transform = `scaleX(${shown.toFixed(3)})`
      frame = requestAnimationFrame(draw)
    }
    const spoken = setInterval(
      () => meter.current?.setAttribute('aria-valuenow', String(Math.round(shown * 100))),
      1000,
    )
    draw()
    const drawn = bar.current
    return () => {
      cancelAnimationFrame(frame)
      clearInterval(spoken)
      if (drawn) drawn.style.transform = 'scaleX(0)'
    }
  }, [capture, active])
  return (
    <div
      ref={meter}
      className={classes.meter}
      role="meter"
      aria-label={t('studio.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <div ref={bar} className={classes.level} />
    </div>
  )
}
