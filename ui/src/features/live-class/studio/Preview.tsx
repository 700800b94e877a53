import { useEffect, useRef, type ReactNode } from 'react'
import type { Capture } from '@/media'
import { t } from '@/shared/i18n'
import classes from '../stage/Stage.module.css'

/** The composed picture, exactly as the class sees it; children lie over it. */
export function Preview({ capture, children }: { capture: Capture | undefined; children?: ReactNode }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element || !capture) return
    element.srcObject = capture.stream
    return () => {
      element.srcObject = null
    }
  }, [capture])
  return (
    <div className={classes.stage}>
      <video ref={video} className={classes.video} autoPlay muted playsInline aria-label={t('player.preview')} />
      {children}
    </div>
  )
}
