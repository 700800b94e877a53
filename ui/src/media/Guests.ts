import { TEACHER, type Compositor } from './Compositor'
import type { Layout } from './layout'
import type { Mixer } from './Mixer'
import { Speaker } from './Speaker'
import { startTicker } from './ticker'
import { Value } from '@/shared/value'

const LISTENS_PER_SECOND = 5

/** Who is on the stage with the teacher: in the picture, to be heard, and given back what there is to see and hear. */
export class Guests {
  readonly layout = new Value<Layout>('side-by-side')
  /** who has the floor: a guest's id, or the teacher if it is undefined */
  readonly speaker = new Value<string | undefined>(undefined)
  private readonly floor = new Speaker()
  private readonly names = new Map<string, string>()
  private stopListening: (() => void) | undefined

  constructor(
    private readonly compositor: Compositor,
    private readonly mixer: Mixer,
  ) {}

  setLayout(layout: Layout): void {
    this.layout.set(layout)
    this.compositor.setLayout(layout)
  }

  /**
   * Somebody is about to come onto the stage.
   *
   * @returns the class's picture, and the class's sound without the guest's own voice
   */
  add(id: string, name: string): MediaStream {
    this.names.set(id, name)
    this.stopListening ??= startTicker(LISTENS_PER_SECOND, () => this.listen())
    return new MediaStream([this.compositor.track, this.mixer.addGuest(id)])
  }

  /**
   * What comes from a guest now, who is in the picture from the first time on: without a picture as initials, without sound
   * in silence.
   */
  show(id: string, video: MediaStreamTrack | undefined, audio: MediaStreamTrack | undefined): void {
    const name = this.names.get(id)
    if (name === undefined) return
    this.compositor.setPerson(id, name)
    this.compositor.showPerson(id, video)
    this.mixer.useGuest(id, audio)
  }

  remove(id: string): void {
    if (!this.names.delete(id)) return
    this.compositor.removePerson(id)
    this.mixer.removeGuest(id)
    if (this.names.size === 0) this.close()
  }

  close(): void {
    this.stopListening?.()
    this.stopListening = undefined
    this.floor.follow(new Map(), 0)
    this.take(undefined)
  }

  private listen(): void {
    const levels = this.mixer.guestLevels().set(TEACHER, this.mixer.level())
    const speaker = this.floor.follow(levels, performance.now())
    this.take(speaker === TEACHER ? undefined : speaker)
  }

  private take(speaker: string | undefined): void {
    if (speaker === this.speaker.current) return
    this.speaker.set(speaker)
    this.compositor.setSpeaker(speaker)
  }
}
