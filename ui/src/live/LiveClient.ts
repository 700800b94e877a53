import type { MeshHealth } from '@/contracts/contracts'
import { ClassPorts, type ClassPort } from './ClassPorts'
import { Connection, type ConnectionOptions, type ConnectionStatus } from './Connection'
import { MeshHealths } from './MeshHealths'
import type { ServerFrame, TopicUpdate } from './protocol'
import { isOfClass, type Topic } from './topics'
import { TopicChannel, type TopicState } from './TopicChannel'
import { tabId } from '@/shared/tab'
import { Value, type ReadableValue } from '@/shared/value'

/** A page that is left and entered again within this time keeps its topics. */
const LINGER_MILLIS = 3_000
/** Joining again is tried this often, then not before the next connection. */
const REJOINS = 3

interface Attendance {
  pages: number
  rejoin: () => Promise<unknown>
  rejoins: number
}

/**
 * The client of `streamlet.v1` (docs/websocket.md). Pages say which topics they show and which class they attend; this
 * keeps it so over any number of connections, and each topic whole: in order, without gaps, resumed where possible.
 */
export class LiveClient {
  private readonly connection: Connection
  private readonly channels = new Map<string, TopicChannel<unknown>>()
  private readonly attendances = new Map<string, Attendance>()
  private readonly updateListeners = new Map<string, Set<(update: TopicUpdate) => void>>()
  private readonly ports = new ClassPorts((frame) => this.connection.send(frame))
  private readonly healths = new MeshHealths()
  private readonly clock = new Value(0)

  constructor(options: ConnectionOptions) {
    this.connection = new Connection(options)
    this.connection.onframe = (frame) => this.receive(frame)
    this.connection.status.subscribe((status) => {
      if (status.state === 'connected') return
      this.ports.disconnected()
      this.healths.disconnected()
    })
  }

  get status(): ReadableValue<ConnectionStatus> {
    return this.connection.status
  }

  /** milliseconds that the server's clock is ahead of this one */
  get clockOffset(): ReadableValue<number> {
    return this.clock
  }

  start(): void {
    this.connection.start()
  }

  /** Does not wait for the next attempt. */
  retryNow(): void {
    this.connection.retryNow()
  }

  /** Ends the connection and forgets everything that was received: the next account must not see it. */
  stop(): void {
    this.connection.stop()
    for (const [topic, channel] of this.channels) {
      if (channel.listeners === 0) this.channels.delete(topic)
      else channel.forget()
    }
  }

  /** what is held of a topic right now, without asking for it */
  peek<V>(topic: Topic<V>): TopicState<V> | undefined {
    return this.channels.get(topic)?.state.current as TopicState<V> | undefined
  }

  /** Shows a topic until the returned function is called; the listener is called at once if something is held. */
  subscribe<V>(topic: Topic<V>, listener: (state: TopicState<V>) => void): () => void {
    const channel = this.channel(topic)
    channel.listeners += 1
    const stop = channel.state.subscribe(listener)
    const { current } = channel.state
    if (current.value !== undefined || current.refusal !== undefined) listener(current)
    let done = false
    return () => {
      if (done) return
      done = true
      stop()
      channel.listeners -= 1
      if (channel.listeners === 0) setTimeout(() => this.close(channel as TopicChannel<unknown>), LINGER_MILLIS)
    }
  }

  /** Hears each update of a topic, for what cannot be folded from its snapshot alone; needs a subscription as well. */
  onUpdate(topic: string, listener: (update: TopicUpdate) => void): () => void {
    const listeners = this.updateListeners.get(topic) ?? new Set()
    this.updateListeners.set(topic, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.updateListeners.delete(topic)
    }
  }

  /** Puts into a topic what came by REST. */
  patch<V>(topic: Topic<V>, change: (value: V) => V): void {
    ;(this.channels.get(topic) as TopicChannel<V> | undefined)?.patch(change)
  }

  /**
   * Holds the presence of the account in a class until the returned function is called.
   *
   * @param rejoin joins the class by REST; called when the server says that the account is not (any more) in it
   */
  attend(classId: string, rejoin: () => Promise<unknown>): { attending: ReadableValue<boolean>; stop: () => void } {
    let attendance = this.attendances.get(classId)
    if (!attendance) {
      attendance = { pages: 0, rejoin, rejoins: 0 }
      this.attendances.set(classId, attendance)
      this.connection.send({ type: 'attend', classId, page: tabId() })
    }
    attendance.pages += 1
    attendance.rejoin = rejoin
    const held = attendance
    const attending = this.ports.attendingOf(classId)
    let done = false
    const stop = () => {
      if (done) return
      done = true
      held.pages -= 1
      if (held.pages > 0 || this.attendances.get(classId) !== held) return
      this.attendances.delete(classId)
      attending.set(false)
      this.connection.send({ type: 'stop-attending', classId })
    }
    return { attending, stop }
  }

  /** What the pages of a class say to the mesh and to each other. */
  port(classId: string): ClassPort {
    return this.ports.of(classId)
  }

  /** How the mesh of a class does now, told to whoever subscribes to its topic. */
  meshHealth(classId: string): ReadableValue<MeshHealth | undefined> {
    return this.healths.of(classId)
  }

  private channel<V>(topic: Topic<V>): TopicChannel<V> {
    const known = this.channels.get(topic)
    if (known) return known as TopicChannel<V>
    const channel = new TopicChannel<V>(topic)
    this.channels.set(topic, channel as TopicChannel<unknown>)
    this.ask(channel as TopicChannel<unknown>)
    return channel
  }

  private ask(channel: TopicChannel<unknown>): void {
    this.connection.send({ type: 'subscribe', topic: channel.topic, resume: channel.resume ?? null })
  }

  private close(channel: TopicChannel<unknown>): void {
    if (channel.listeners > 0 || this.channels.get(channel.topic) !== channel) return
    this.channels.delete(channel.topic)
    if (channel.state.current.refusal === undefined) {
      this.connection.send({ type: 'unsubscribe', topic: channel.topic })
    }
  }

  private receive(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.clock.set(Date.parse(frame.serverTime) - Date.now())
        this.ports.iceServers.set(frame.iceServers)
        for (const [classId, attendance] of this.attendances) {
          attendance.rejoins = 0
          this.connection.send({ type: 'attend', classId, page: tabId() })
        }
        for (const channel of this.channels.values()) this.ask(channel)
        return
      case 'snapshot':
        this.channels.get(frame.topic)?.snapshot(frame)
        return
      case 'resumed':
        this.reaskOnGap(frame.topic, (channel) => channel.resumed(frame.epoch, frame.seq))
        return
      case 'update':
        this.reaskOnGap(frame.topic, (channel) => channel.update(frame))
        this.updateListeners.get(frame.topic)?.forEach((listener) => listener(frame.data))
        return
      case 'unsubscribed':
        if (frame.code) this.refuse(frame.topic, frame.code)
        return
      case 'attending':
        if (!this.attendances.has(frame.classId)) return
        this.askRefused(frame.classId)
        this.ports.deliver(frame.classId, frame)
        return
      case 'mesh-place':
      case 'mesh-gone':
      case 'mesh-feeder-lost':
      case 'stage-link':
      case 'stage-gone':
      case 'signal':
        this.ports.deliver(frame.classId, frame)
        return
      case 'mesh-health':
        this.healths.told(frame.classId, frame.health)
        return
      case 'error':
        if (!frame.ref) return
        this.refused(frame.ref, frame.code)
        this.ports.deliver(frame.ref, frame)
        return
      case 'ping':
    }
  }

  private reaskOnGap(topic: string, take: (channel: TopicChannel<unknown>) => 'applied' | 'gap'): void {
    const channel = this.channels.get(topic)
    if (channel && take(channel) === 'gap') this.ask(channel)
  }

  private refused(ref: string, code: string): void {
    if (this.channels.has(ref)) return this.refuse(ref, code)
    const attendance = this.attendances.get(ref)
    if (attendance && code === 'NOT_A_PARTICIPANT') void this.joinAgain(ref, attendance)
  }

  private refuse(topic: string, code: string): void {
    const channel = this.channels.get(topic)
    if (channel?.listeners === 0) this.channels.delete(topic)
    else channel?.refuse(code)
  }

  /** Who is in the class (again) may be refused nothing for not having been in it. */
  private askRefused(classId: string): void {
    for (const channel of this.channels.values()) {
      if (isOfClass(channel.topic, classId) && channel.state.current.refusal !== undefined) this.ask(channel)
    }
  }

  private async joinAgain(classId: string, attendance: Attendance): Promise<void> {
    if (attendance.rejoins >= REJOINS) return
    attendance.rejoins += 1
    try {
      await attendance.rejoin()
    } catch {
      return // the page that attends shows why
    }
    if (this.attendances.get(classId) !== attendance) return
    this.connection.send({ type: 'attend', classId, page: tabId() })
  }
}
