import type { ServerFrameUnion } from '@/contracts/contracts'

/** What the server says to one page about one class, outside of topics. */
export type ClassFrame = Extract<
  ServerFrameUnion,
  {
    type:
      'attending' | 'mesh-place' | 'mesh-gone' | 'mesh-feeder-lost' | 'stage-link' | 'stage-gone' | 'signal' | 'error'
  }
>
