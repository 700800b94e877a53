import type { Rendition } from '@/contracts/contracts'

interface Target {
  height: number
  /** with sound: what the mesh plans with */
  kbps: number
  framesPerSecond: number
}

/** The planner's renditions (docs/mesh.md); the original is what the teacher's page mixes. */
const TARGETS: Record<Rendition, Target> = {
  ORIGINAL: { height: 1080, kbps: 2_500, framesPerSecond: 30 },
  P720: { height: 720, kbps: 1_500, framesPerSecond: 30 },
  P480: { height: 480, kbps: 800, framesPerSecond: 30 },
  P360: { height: 360, kbps: 400, framesPerSecond: 24 },
}

const AUDIO_KBPS = 40

export type Encoding = Required<Pick<RTCRtpEncodingParameters, 'scaleResolutionDownBy' | 'maxBitrate' | 'maxFramerate'>>

/** @param height of the picture that is passed on, as it is now; undefined before its first frame */
export function videoEncoding(rendition: Rendition, height: number | undefined): Encoding {
  const target = TARGETS[rendition]
  return {
    scaleResolutionDownBy: Math.max(1, (height ?? target.height) / target.height),
    maxBitrate: (target.kbps - AUDIO_KBPS) * 1000,
    maxFramerate: target.framesPerSecond,
  }
}

/** Takes effect in a few frames, without negotiation. */
export async function encode(sender: RTCRtpSender, wanted: Encoding): Promise<void> {
  const parameters = sender.getParameters()
  const [encoding] = parameters.encodings
  if (!encoding) return
  const same = (Object.keys(wanted) as (keyof Encoding)[]).every((key) => encoding[key] === wanted[key])
  if (same) return
  Object.assign(encoding, wanted)
  await sender.setParameters(parameters)
}

export async function encodeAudio(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters()
  const [encoding] = parameters.encodings
  if (!encoding || encoding.maxBitrate === AUDIO_KBPS * 1000) return
  encoding.maxBitrate = AUDIO_KBPS * 1000
  await sender.setParameters(parameters)
}
