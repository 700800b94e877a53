import { t } from '@/shared/i18n'
import type { ConnectionFigures } from '../engine/connectionFigures'

type Figures = ConnectionFigures | undefined

export function millisOf(millis: number | undefined): string {
  return millis === undefined ? t('demo.unknown') : t('demo.millis', { millis })
}

export function kbpsOf(kbps: number | undefined): string {
  return kbps === undefined ? t('demo.unknown') : t('demo.kbps', { kbps })
}

export function candidatesOf(figures: Figures): string {
  if (!figures?.local || !figures.remote) return t('demo.unknown')
  const { local, remote, protocol = '' } = figures
  return t('demo.figure.candidates.value', { local, remote, protocol: protocol.toUpperCase() })
}

export function sizeOf(figures: Figures): string {
  if (!figures?.width || !figures.height) return t('demo.unknown')
  const size = t('demo.figure.picture.value', {
    width: String(figures.width),
    height: String(figures.height),
    fps: figures.framesPerSecond,
  })
  return figures.codec ? `${size} ${figures.codec}` : size
}

export function lossOf(figures: Figures): string {
  return figures ? t('demo.percent', { percent: figures.lossPercent }) : t('demo.unknown')
}

/** Half the round trip, and the wait for the next frame: what a connection adds to the age of a picture. */
export function wayMillis(figures: Figures): number | undefined {
  if (figures?.bufferMillis === undefined) return undefined
  return Math.round((figures.rttMillis ?? 0) / 2 + figures.bufferMillis)
}
