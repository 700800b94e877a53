import { openSeat, SeatPlayback, seatIngestOf, SeatUpload, type ServerRoute } from '@/media'

/** The student's end of the way by the server. */
export function uploadOf(classId: string, invitationId: string, local: MediaStream): ServerRoute {
  return new SeatUpload(seatIngestOf(classId, invitationId), local)
}

/** The teacher's end of it. */
export function playbackOf(classId: string, invitationId: string): ServerRoute {
  return new SeatPlayback((signal) => openSeat(classId, invitationId, signal))
}
