import type { DeliveryMode, LiveScreenState } from '@/media'
import { formatNumber, t, tn } from '@/shared/i18n'

export type Quality = 'good' | 'fair' | 'poor' | 'none'

const SMOOTH_FRAMES = 18
const JERKY_FRAMES = 10
const LOSSY_PERCENT = 2
const VERY_LOSSY_PERCENT = 8
const LONG_WAY_MILLIS = 300
const FAR_BEHIND_MILLIS = 5_000

/** How good the picture is that is seen, in one word. */
export function qualityOf({ showing, stage, hls, mesh }: LiveScreenState): Quality {
  // how well that works is beside the buttons of the stage
  if (stage === 'on') return 'good'
  if (showing === undefined) return 'none'
  if (showing === 'hls') {
    if (hls.phase !== 'playing') return 'poor'
    return (hls.latencyMillis ?? 0) > FAR_BEHIND_MILLIS ? 'fair' : 'good'
  }
  const { phase, quality } = mesh
  if (phase === 'recovering') return 'poor'
  if (!quality) return 'good'
  if (quality.framesPerSecond < JERKY_FRAMES || quality.lossPercent > VERY_LOSSY_PERCENT) return 'poor'
  const long = (quality.rttMillis ?? 0) > LONG_WAY_MILLIS
  return quality.framesPerSecond < SMOOTH_FRAMES || quality.lossPercent > LOSSY_PERCENT || long ? 'fair' : 'good'
}

/** How the picture comes. */
export function wayOf({ showing, stage, mesh }: LiveScreenState): string {
  if (stage === 'on') return t('delivery.way.stage')
  if (showing === undefined) return t('delivery.way.none')
  if (showing === 'hls') return t('delivery.way.hls')
  return mesh.place ? tn('delivery.way.mesh', mesh.place.hop) : t('delivery.way.mesh.unplaced')
}

const FULL = ['MESH_FULL', 'NO_CAPACITY']
const CLOSED = ['MESH_NOT_OPEN', 'CLASS_NOT_LIVE']

/** What to say about a way that is wanted and not there, if there is something to say. */
export function noticeOf({ fellBack, showing, wanted, switching }: LiveScreenState): string | undefined {
  if (fellBack !== undefined && wanted === 'mesh') {
    if (FULL.includes(fellBack)) return t('delivery.fellBack.full')
    if (CLOSED.includes(fellBack)) return t('delivery.fellBack.closed')
    return fellBack === 'REPLACED' ? t('delivery.fellBack.replaced') : t('delivery.fellBack.other')
  }
  if (!switching || showing === undefined || showing === wanted) return undefined
  return t(`delivery.switching.${wanted satisfies DeliveryMode}`)
}

export function behindOf({ showing, stage, hls }: LiveScreenState): string {
  if (showing === 'mesh' || stage === 'on') return t('delivery.behind.mesh')
  if (hls.latencyMillis === undefined) return t('delivery.behind.unknown')
  return t('delivery.behind.seconds', { seconds: (hls.latencyMillis / 1000).toFixed(1) })
}

/** What the picture is called, and how large it really is. */
export function pictureOf({ showing, hls, mesh }: LiveScreenState): string {
  if (showing === 'hls') return hls.height === undefined ? t('delivery.picture.unknown') : lines(hls.height)
  const { place, quality } = mesh
  const size =
    quality?.width && quality.height
      ? t('delivery.picture.size', { width: String(quality.width), height: String(quality.height) })
      : undefined
  const name = place && showing === 'mesh' ? t(`mesh.rendition.${place.rendition}`) : undefined
  return [name, size].filter((part) => part !== undefined).join(' · ') || t('delivery.picture.unknown')
}

function lines(height: number): string {
  return t('delivery.picture.lines', { lines: String(height) })
}

export function carriedOf({ mesh }: LiveScreenState): string {
  const { children, bytes } = mesh.carried
  const amount = bytes > 0 ? [t('delivery.carry.amount', { amount: amountOf(bytes) })] : []
  if (!mesh.consent && children === 0) return [t('delivery.carry.off'), ...amount].join(' · ')
  const now = children === 0 ? t('delivery.carry.nobody') : tn('delivery.carry.now', children)
  return [now, ...amount].join(' · ')
}

/** Bytes as a person counts them. */
export function amountOf(bytes: number): string {
  if (bytes < 1e6) return t('delivery.amount.kb', { amount: formatNumber(Math.ceil(bytes / 1e3)) })
  if (bytes < 1e9) return t('delivery.amount.mb', { amount: (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0) })
  return t('delivery.amount.gb', { amount: (bytes / 1e9).toFixed(1) })
}

/** The figures behind the word; none while it comes by server. */
export function figuresOf({ showing, mesh }: LiveScreenState): [label: string, value: string][] {
  const { quality, uplinkKbps } = mesh
  if (showing !== 'mesh' || !quality) return []
  const kbps = (value: number) => t('delivery.kbps', { kbps: Math.round(value) })
  return [
    [
      t('delivery.figure.roundTrip'),
      quality.rttMillis === undefined
        ? t('delivery.unknown')
        : t('delivery.millis', { millis: Math.round(quality.rttMillis) }),
    ],
    [t('delivery.figure.in'), kbps(quality.kbpsIn)],
    [t('delivery.figure.frames'), t('delivery.fps', { fps: Math.round(quality.framesPerSecond) })],
    [t('delivery.figure.frozen'), t('delivery.seconds', { seconds: (quality.frozenMillis / 1000).toFixed(1) })],
    [t('delivery.figure.loss'), t('delivery.percent', { percent: quality.lossPercent.toFixed(1) })],
    [t('delivery.figure.route'), quality.relayed ? t('delivery.route.relayed') : t('delivery.route.direct')],
    [t('delivery.figure.out'), kbps(quality.kbpsOut)],
    [t('delivery.figure.uplink'), uplinkKbps === undefined ? t('delivery.unknown') : kbps(uplinkKbps)],
  ]
}
