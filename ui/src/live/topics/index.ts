import type {
  AlertsView,
  CatalogueView,
  ChatView,
  ClassView,
  HandsView,
  InvitationsView,
  MeshView,
  NotificationsView,
  OverallNow,
  PeopleView,
  StageView,
  TimelinePage,
} from '@/contracts/contracts'
import { accountsTopic, type AccountsTopic } from './accountsTopic'
import { alertsTopic } from './alertsTopic'
import { catalogueTopic } from './catalogueTopic'
import { chatTopic } from './chatTopic'
import { classTopic } from './classTopic'
import { handsTopic } from './handsTopic'
import { invitationsTopic } from './invitationsTopic'
import { meshTopic } from './meshTopic'
import { meTopic } from './meTopic'
import { overallTopic } from './overallTopic'
import { peopleTopic } from './peopleTopic'
import type { TopicReducer } from './reducer'
import { stageTopic } from './stageTopic'
import { timelineTopic } from './timelineTopic'

/** A topic name that knows what it shows. */
export type Topic<V> = string & { readonly shows?: V }

export const topics = {
  catalogue: 'catalogue' as Topic<CatalogueView>,
  me: 'me' as Topic<NotificationsView>,
  /** the account's own invitations to a stage, in any class */
  myStage: 'me/stage' as Topic<InvitationsView>,
  accounts: 'accounts' as Topic<AccountsTopic>,
  overall: 'admin/overall' as Topic<OverallNow>,
  /** for admins */
  alerts: 'alerts' as Topic<AlertsView>,
  classOf: (classId: string) => `class/${classId}` as Topic<ClassView>,
  people: (classId: string) => `class/${classId}/people` as Topic<PeopleView>,
  chat: (classId: string) => `class/${classId}/chat` as Topic<ChatView>,
  hands: (classId: string) => `class/${classId}/hands` as Topic<HandsView>,
  stage: (classId: string) => `class/${classId}/stage` as Topic<StageView>,
  invitations: (classId: string) => `class/${classId}/invitations` as Topic<InvitationsView>,
  mesh: (classId: string) => `class/${classId}/mesh` as Topic<MeshView>,
  /** for its teacher and admins */
  timeline: (classId: string) => `class/${classId}/timeline` as Topic<TimelinePage>,
}

/** What a topic's value is cached under. */
export function topicKey(topic: string): readonly ['topic', string] {
  return ['topic', topic]
}

export function isOfClass(topic: string, classId: string): boolean {
  return topic === `class/${classId}` || topic.startsWith(`class/${classId}/`)
}

export function reducerOf<V>(topic: Topic<V>): TopicReducer<V> {
  return reducer(topic) as TopicReducer<V>
}

function reducer(topic: string): unknown {
  if (topic === 'catalogue') return catalogueTopic
  if (topic === 'me') return meTopic
  if (topic === 'me/stage') return invitationsTopic
  if (topic === 'accounts') return accountsTopic
  if (topic === 'admin/overall') return overallTopic
  if (topic === 'alerts') return alertsTopic
  const [kind, , part] = topic.split('/')
  if (kind === 'class') {
    if (part === undefined) return classTopic
    if (part === 'people') return peopleTopic
    if (part === 'chat') return chatTopic
    if (part === 'hands') return handsTopic
    if (part === 'stage') return stageTopic
    if (part === 'invitations') return invitationsTopic
    if (part === 'mesh') return meshTopic
    if (part === 'timeline') return timelineTopic
  }
  throw new Error(`No such topic: ${topic}`)
}
