import type { TimelineContext } from '@/contracts/contracts'

/** The kinds of events there are, by context; in the order in which they are offered. */
export const KINDS: Record<TimelineContext, readonly string[]> = {
  CLASSROOM: [
    'ClassScheduled',
    'ClassRescheduled',
    'ClassDetailsChanged',
    'ClassCancelled',
    'ClassStarted',
    'ClassEnded',
    'ParticipantJoined',
    'ParticipantLeft',
    'ParticipantRemoved',
    'ParticipantConnectionLost',
    'ParticipantReconnected',
    'ParticipantChangedPage',
    'ClassFollowed',
    'ClassUnfollowed',
  ],
  CONVERSATION: ['MessagePosted', 'MessageEdited', 'MessageDeleted', 'ChatLocked', 'ChatUnlocked', 'SlowModeChanged'],
  STAGE: [
    'HandRaised',
    'HandLowered',
    'AllHandsLowered',
    'StageInvited',
    'StageInvitationAccepted',
    'StageInvitationDeclined',
    'StageInvitationWithdrawn',
    'StageInvitationExpired',
    'StageMediaReceived',
    'StageJoined',
    'StageLinkLost',
    'StageLinkRestored',
    'StageRouteChanged',
    'StageMediaSwitched',
    'StageLeft',
  ],
  MESH: [
    'MeshOpened',
    'SourceChanged',
    'PeerPlaced',
    'PeerMoved',
    'PeerCapabilityReported',
    'PeerRoleChanged',
    'BackupsAssigned',
    'PeerDeparted',
    'MeshClosed',
  ],
  MEDIA: ['StreamWentOnline', 'StreamInterrupted', 'StreamResumed', 'StreamWentOffline'],
  RECORDING: ['RecordingStarted', 'RecordingSealed', 'RecordingPublished', 'RecordingFailed'],
  ANALYTICS: ['DeliverySampled'],
  READ_MODELS: [
    'ReplayStarted',
    'ReplayCancelled',
    'ReadModelSwitched',
    'SwitchUndone',
    'DeadLetterRetried',
    'DeadLetterDiscarded',
  ],
  IDENTITY: [
    'AccountRegistered',
    'DisplayNameChanged',
    'RoleChanged',
    'AccountDisabled',
    'AccountEnabled',
    'AccountErased',
    'ErasureCompleted',
  ],
}

export const CONTEXTS = Object.keys(KINDS) as TimelineContext[]

const KNOWN = new Set(Object.values(KINDS).flat())

export function isKind(text: string): boolean {
  return KNOWN.has(text)
}

export function isContext(text: string): text is TimelineContext {
  return text in KINDS
}

/** `StageInvitationAccepted` as words. */
export function kindText(kind: string): string {
  const words = kind.replace(/([a-z])([A-Z])/g, '$1 $2')
  return words.charAt(0) + words.slice(1).toLowerCase()
}
