import type {
  AttendeeReport,
  ClassReport,
  DeliveryBytes,
  Overall,
  OverallNow,
  SeriesPoint,
} from '@/contracts/contracts'

const NO_BYTES: DeliveryBytes = { server: 0, source: 0, peers: 0, savingPercent: null }

export function aPoint(at: string, changed: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    at,
    viewers: 0,
    classes: 0,
    onStage: 0,
    classesStarted: 0,
    registrations: 0,
    joins: 0,
    messages: 0,
    hands: 0,
    stageVisits: 0,
    stageMillis: 0,
    recordings: 0,
    recordingBytes: 0,
    delivery: NO_BYTES,
    ...changed,
  }
}

export function aNow(version: number, minute: SeriesPoint | null, changed: Partial<OverallNow> = {}): OverallNow {
  return {
    version,
    at: minute?.at ?? null,
    classesLive: 0,
    viewers: 0,
    onStage: 0,
    accounts: { admins: 1, teachers: 1, students: 1, viewers: 0 },
    recordings: 0,
    recordingBytes: 0,
    delivery: NO_BYTES,
    minute,
    ...changed,
  }
}

export function anOverall(changed: Partial<Overall> & Pick<Overall, 'bucket' | 'asOf' | 'series'>): Overall {
  const from = changed.series[0]?.at ?? changed.asOf
  return {
    from,
    to: changed.asOf,
    now: aNow(1, null),
    classesToday: 0,
    classesThisWeek: 0,
    totals: aPoint(from),
    topClasses: [],
    ...changed,
  }
}

export function anAttendee(displayName: string, changed: Partial<AttendeeReport> = {}): AttendeeReport {
  return {
    accountId: displayName,
    displayName,
    role: 'STUDENT',
    firstJoin: '2026-01-05T10:00:00Z',
    attendance: {
      intervals: [{ from: '2026-01-05T10:00:00Z', to: '2026-01-05T10:45:00Z', end: 'CLASS_ENDED' }],
      presentMillis: 2_700_000,
      share: 1,
      lastLeave: '2026-01-05T10:45:00Z',
      attended: true,
    },
    other: null,
    messages: 0,
    hands: 0,
    stageMillis: 0,
    engagement: {
      score: 40,
      parts: [
        { kind: 'PRESENCE', amount: 1, fullAt: 1, weight: 40, points: 40 },
        { kind: 'MESSAGES', amount: 0, fullAt: 5, weight: 20, points: 0 },
        { kind: 'HANDS', amount: 0, fullAt: 3, weight: 20, points: 0 },
        { kind: 'STAGE', amount: 0, fullAt: 5, weight: 20, points: 0 },
      ],
    },
    ...changed,
  }
}

export function aReport(people: AttendeeReport[], changed: Partial<ClassReport> = {}): ClassReport {
  const start = '2026-01-05T10:00:00Z'
  return {
    about: {
      classId: 'c1',
      title: 'Numbers',
      teacherId: 't1',
      teacherName: 'Tom Teacher',
      status: 'ENDED',
      startedAt: start,
      endedAt: '2026-01-05T10:45:00Z',
      endReason: 'BY_TEACHER',
      durationMillis: 2_700_000,
    },
    asOf: '2026-01-05T10:45:00Z',
    rule: { minimumShare: 75, graceSeconds: 10 },
    otherRule: null,
    totals: {
      students: people.length,
      observers: 0,
      peakViewers: people.length,
      attended: people.filter((one) => one.attendance.attended).length,
      attendedOther: null,
      meanShare: 1,
      engagement: null,
      messages: 0,
      hands: 0,
      stageVisits: 0,
      stageMillis: 0,
    },
    people,
    timeline: { stepSeconds: 60, points: [{ at: start, viewers: people.length, messages: 0, hands: 0 }], markers: [] },
    delivery: {
      bytes: NO_BYTES,
      viewers: { hls: 0, whep: 0, hop1: 0, hop2: 0, hop3: 0 },
      viewerSeconds: { hls: 0, whep: 0, hop1: 0, hop2: 0, hop3: 0 },
      points: [],
      reparentings: 0,
      forcedReparentings: 0,
      interruptions: 0,
      frozenMillis: 0,
      streamInterruptions: 0,
      mesh: { connected: 0, failed: 0, percent: null },
      stage: { connected: 0, failed: 0, percent: null },
      firstFrames: { count: 0, p50Millis: null, p95Millis: null },
    },
    ...changed,
  }
}
