import { Text } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { t } from '@/shared/i18n'
import classes from './Demo.module.css'

/** What a page does and does not show, for who asks. */
export function About({ children }: { children: ReactNode }) {
  return (
    <details className={classes.about}>
      <summary>{t('demo.about')}</summary>
      <p>{children}</p>
    </details>
  )
}

/** A control whose label is no element of its own. */
export function Field({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={classes.field}>
      <Text className={classes.label!} id={id}>
        {label}
      </Text>
      {children(id)}
    </div>
  )
}

export interface Fact {
  label: string
  value: string
  hint?: string | undefined
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value, hint }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {hint && <dd className={classes.hint}>{hint}</dd>}
        </div>
      ))}
    </dl>
  )
}

export function Rows({ rows }: { rows: [label: string, value: string][] }) {
  return (
    <dl className={classes.rows}>
      {rows.map(([label, value]) => (
        <div key={label} className={classes.row}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface PictureProps {
  label: string
  stream: MediaStream | undefined
  testId?: string
  children?: ReactNode
}

/** A stream without its sound. */
export function Picture({ label, stream, testId, children }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.srcObject = stream ?? null
    if (stream) element.play().catch(() => {}) // taken away again
    return () => {
      element.srcObject = null
    }
  }, [stream])
  return (
    <div className={classes.screen}>
      <video ref={video} className={classes.video} aria-label={label} data-testid={testId} muted playsInline />
      {children && <div className={classes.over}>{children}</div>}
    </div>
  )
}
