import type { MeshPeerView, MeshView, ParticipantView, PeerHealth, PeerRole } from '@/contracts/contracts'
import { SOURCE_ID } from './tree'

/** Meshes for tests: the same seed gives the same mesh. Three hops, full clusters, half of the peers carry nobody. */
export function aMesh(viewers: number, seed = 1): { view: MeshView; people: ParticipantView[] } {
  const random = randomOf(seed)
  const feeds = Math.max(2, Math.ceil(viewers / 50))
  const peers: MeshPeerView[] = []
  const children = new Map<string, number>()
  for (let index = 0; index < viewers; index++) {
    const role = roleOf(index, feeds)
    const fanOut = role === 'A' ? 8 : role === 'B' ? 4 + Math.floor(random() * 5) : 0
    const open = peers.filter((peer) => peer.hop < 3 && (children.get(peer.peerId) ?? 0) < peer.fanOut)
    // who carries comes right below the heads, whoever only watches at the bottom, where there is room
    const best = open.filter((peer) => peer.hop === (role === 'C' ? 2 : 1))
    const parent = index < feeds ? undefined : pick(best.length > 0 ? best : open, random())
    const parentId = parent?.peerId ?? SOURCE_ID
    const hop = (parent?.hop ?? 0) + 1
    const heads = peers.filter((peer) => peer.hop === 1 && peer.peerId !== parentId)
    children.set(parentId, (children.get(parentId) ?? 0) + 1)
    peers.push(
      aPeer(idOf(index, seed), {
        accountId: `account-${index}`,
        role,
        roleReason: role === 'C' ? REASONS[index % REASONS.length]! : 'CAPABLE',
        fanOut,
        uplinkKbps: fanOut === 0 ? 0 : fanOut * 1_300,
        parent: parentId,
        backup: pick(heads, random())?.peerId ?? SOURCE_ID,
        hop,
        rendition: hop === 1 ? 'P720' : hop === 2 ? 'P480' : 'P360',
        joinedAt: new Date(Date.UTC(2026, 0, 5, 10, 0, index)).toISOString(),
        placed: {
          cause: index % 11 === 5 ? 'PARENT_GONE' : index % 17 === 3 ? 'COMPACTED' : null,
          at: new Date(Date.UTC(2026, 0, 5, 10, 0, index + 30)).toISOString(),
          score: 900 + Math.floor(random() * 800),
          candidates: 1 + (index % 5),
          refused: index % 23,
        },
        version: index + 1,
      }),
    )
  }
  const people = peers.map((peer, index): ParticipantView => ({
    accountId: peer.accountId,
    displayName: NAMES[index % NAMES.length]! + (index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length)}`),
    role: 'STUDENT',
    present: true,
    joinedAt: peer.joinedAt,
    leftAt: null,
    leaveReason: null,
  }))
  const source = { kind: 'TEACHER', uplinkKbps: 12_000, device: 'HIGH' } as const
  const mesh = {
    classId: 'class',
    open: true,
    source,
    feeds: feeds + 2,
    policy: 'stable-clusters',
    policyVersion: 3,
    version: viewers,
  }
  return { view: { mesh, peers }, people }
}

export function aPeer(peerId: string, change: Partial<MeshPeerView> = {}): MeshPeerView {
  const at = '2026-01-05T10:00:00Z'
  return {
    peerId,
    accountId: `account-${peerId}`,
    role: 'C',
    roleReason: 'SLOW_UPLINK',
    fanOut: 0,
    uplinkKbps: 900,
    parent: SOURCE_ID,
    backup: SOURCE_ID,
    hop: 1,
    rendition: 'P720',
    joinedAt: at,
    placed: { cause: null, at, score: 1240, candidates: 4, refused: 11 },
    version: 1,
    ...change,
  }
}

const REASONS = ['SLOW_UPLINK', 'NO_CONSENT', 'LOW_DEVICE', 'METERED', 'TURN_ONLY', 'HIDDEN', 'COMPLAINTS'] as const

function roleOf(index: number, feeds: number): PeerRole {
  if (index < feeds) return 'A'
  // relays come early enough that everybody finds a place
  return index < feeds * 6 && index % 2 === 0 ? 'B' : index % 6 === 0 ? 'B' : 'C'
}

function pick<T>(from: readonly T[], chance: number): T | undefined {
  return from[Math.floor(chance * from.length)]
}

function idOf(index: number, seed: number): string {
  return `00000000-0000-7000-8000-${String(seed * 100_000 + index + 1).padStart(12, '0')}`
}

/** mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NAMES = [
  'Mia Lindqvist',
  'Omar Haddad',
  'Priya Raman',
  'Jun Watanabe',
  'Lucía Fernández de la Vega y Montenegro',
  'Noah Becker',
  'مريم الزهراء',
  'Ada Okafor',
  'Tomasz Wiśniewski',
  'Chloé Dubois',
  'Li Na',
  'Sam O’Brien',
  'Ivana Horvat',
  'Mateus Silva',
  'Fatima Zahra',
  'Erik Sørensen',
  'Kofi Mensah',
]

/** How everybody is doing: nearly all fine, a few stutter, one in fifty is frozen. */
export function aHealth(peers: readonly MeshPeerView[], seed = 1): Map<string, PeerHealth> {
  const random = randomOf(seed)
  return new Map(
    peers.map((peer, index) => {
      const bad = index % 50 === 23
      const fair = index % 17 === 9
      return [
        peer.peerId,
        {
          peerId: peer.peerId,
          rttMillis: 20 + random() * 90,
          kbpsIn: bad ? 0 : 600 + random() * 900,
          kbpsOut: peer.role === 'C' ? 0 : 1200 + random() * 4000,
          framesPerSecond: bad ? 0 : fair ? 9 : 24 + random() * 6,
          frozenMillis: bad ? 4800 : fair ? 640 : 0,
        },
      ]
    }),
  )
}
