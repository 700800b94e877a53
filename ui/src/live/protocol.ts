import type { ClientFrameUnion, ServerFrameUnion, TopicUpdateUnion } from '@/contracts/contracts'

export type { Resume } from '@/contracts/contracts'

export type ClientFrame = ClientFrameUnion
export type ServerFrame = ServerFrameUnion
export type TopicUpdate = TopicUpdateUnion
export type Snapshot = Extract<ServerFrame, { type: 'snapshot' }>
export type Update = Extract<ServerFrame, { type: 'update' }>

export const SUBPROTOCOL = 'streamlet.v1'

/** A peer that has been silent for this long is gone. */
export const SILENCE_MILLIS = 25_000

/** Close codes of the server; others are treated like a lost connection. */
export const CLOSE = { ended: 1000, voided: 4001, tooSlow: 4002, flood: 4003, noHeartbeat: 4004 } as const

/** After a flood the server wants to be left alone for a while. */
export const FLOOD_PAUSE_MILLIS = 8_000
