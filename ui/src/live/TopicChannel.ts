import type { Resume, Snapshot, TopicUpdate, Update } from './protocol'
import { reducerOf, type Topic } from './topics'
import { Value } from '@/shared/value'

/** What is known of a topic: nothing yet, its value, or why it is refused. A refused topic keeps its last value. */
export interface TopicState<V> {
  readonly value: V | undefined
  readonly refusal: string | undefined
}

/**
 * One topic as this page sees it. Lives from its first listener to its last; keeps the numbering across reconnects,
 * so that only what was missed has to be sent again.
 */
export class TopicChannel<V> {
  readonly state = new Value<TopicState<V>>({ value: undefined, refusal: undefined })
  listeners = 0
  private position: Resume | undefined

  constructor(readonly topic: Topic<V>) {}

  /** where to go on after a reconnect, if anything was received yet */
  get resume(): Resume | undefined {
    return this.state.current.refusal === undefined ? this.position : undefined
  }

  snapshot(frame: Snapshot): void {
    this.position = { epoch: frame.epoch, seq: frame.seq }
    const held = this.state.current.value
    // the shape of a snapshot is decided by the topic it answers
    this.show(reducerOf(this.topic).snapshot(held, frame.data as unknown as V))
  }

  resumed(epoch: string, seq: number): 'applied' | 'gap' {
    if (!this.position || this.position.epoch !== epoch || this.position.seq !== seq) return this.gap()
    return 'applied'
  }

  update(frame: Update): 'applied' | 'gap' {
    // a snapshot is on its way and says all of it
    if (!this.position) return 'applied'
    if (frame.seq <= this.position.seq) return 'applied'
    if (frame.seq > this.position.seq + 1) return this.gap()
    this.position = { ...this.position, seq: frame.seq }
    this.apply(frame.data)
    return 'applied'
  }

  refuse(code: string): void {
    this.position = undefined
    this.state.set({ ...this.state.current, refusal: code })
  }

  forget(): void {
    this.position = undefined
    this.state.set({ value: undefined, refusal: undefined })
  }

  /** Puts in what came by another way (an earlier page by REST). */
  patch(change: (value: V) => V): void {
    const { value } = this.state.current
    if (value !== undefined) this.show(change(value))
  }

  private apply(update: TopicUpdate): void {
    const held = this.state.current.value
    if (held !== undefined) this.show(reducerOf(this.topic).update(held, update))
  }

  private show(value: V): void {
    const { current } = this.state
    if (current.refusal === undefined && Object.is(current.value, value)) return
    this.state.set({ value, refusal: undefined })
  }

  private gap(): 'gap' {
    this.position = undefined
    return 'gap'
  }
}
