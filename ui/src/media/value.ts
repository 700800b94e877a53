/** A current value that can be watched; listeners are told only of changes. */
export interface ReadableValue<T> {
  readonly current: T
  subscribe(listener: (value: T) => void): () => void
}

export class Value<T> implements ReadableValue<T> {
  private readonly listeners = new Set<(value: T) => void>()

  constructor(private held: T) {}

  get current(): T {
    return this.held
  }

  set(next: T): void {
    if (Object.is(next, this.held)) return
    this.held = next
    for (const listener of [...this.listeners]) listener(next)
  }

  /** The listener is not called with the value of now. */
  subscribe = (listener: (value: T) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
