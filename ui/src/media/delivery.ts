import { Value, type ReadableValue } from '@/shared/value'

/** How the picture comes: segments from the server, or from page to page. */
export type DeliveryMode = 'hls' | 'mesh'
/** What the student chose. */
export type DeliveryChoice = 'auto' | DeliveryMode

export interface DeliveryInput {
  choice: DeliveryChoice
  /** per cent of the students that the class wants in the mesh */
  meshShare: number
  /** the same for a student in a class over reloads: class and account */
  seed: string
  /** the hand is up, or on stage: the mesh is seconds closer to the teacher */
  interactive: boolean
  /** this browser can do it at all */
  capable: boolean
}

/** A choice by hand counts; otherwise whoever may speak soon, and the share of the class, get the mesh. */
export function chooseDelivery(input: DeliveryInput): DeliveryMode {
  if (!input.capable || input.choice === 'hls') return 'hls'
  if (input.choice === 'mesh' || input.interactive) return 'mesh'
  return percentOf(input.seed) < input.meshShare ? 'mesh' : 'hls'
}

/** 0 to 99, evenly spread: FNV-1a, with the final mixing of MurmurHash3 because its low bits are weak. */
function percentOf(seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 100
}

/** Connections between pages need WebRTC with senders that can be given another track. */
export function canUseMesh(): boolean {
  return typeof RTCPeerConnection !== 'undefined' && 'replaceTrack' in RTCRtpSender.prototype
}

/** A choice of this browser, kept in its storage and the same in all its tabs. */
class Kept<T extends string> implements ReadableValue<T> {
  private readonly value: Value<T>

  constructor(
    private readonly key: string,
    private readonly options: readonly [T, ...T[]],
  ) {
    this.value = new Value(this.read())
    window.addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) this.value.set(this.read())
    })
  }

  get current(): T {
    return this.value.current
  }

  subscribe = (listener: (value: T) => void): (() => void) => this.value.subscribe(listener)

  set(next: T): void {
    try {
      localStorage.setItem(this.key, next)
    } catch {
      // a full or forbidden storage: it counts for this page
    }
    this.value.set(next)
  }

  private read(): T {
    const stored = localStorage.getItem(this.key)
    return this.options.find((option) => option === stored) ?? this.options[0]
  }
}

export const deliveryChoice = new Kept<DeliveryChoice>('streamlet.delivery', ['auto', 'hls', 'mesh'])

/** Whether this browser may pass the picture on to others. */
export const relayConsent = new Kept<'yes' | 'no'>('streamlet.relay', ['yes', 'no'])
