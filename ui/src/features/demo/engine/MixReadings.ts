import { arrange, fit, HEIGHT, TEACHER, WIDTH, type Capture } from '@/media'
import { Value } from '@/shared/value'
import { readClocks, type Place } from './ClockReader'
import type { ConnectionWatch } from './ConnectionWatch'
import { Latency, Passage, type LatencyFigures } from './Latency'

export interface StageReadings {
  /** from the student's camera to the teacher's page, and how long the page takes to mix it in; undefined: not measured yet */
  link: LatencyFigures | undefined
  mixing: LatencyFigures | undefined
}

const READ_MILLIS = 1_000

/** Reads the clock in a guest's picture where it comes in at the teacher's page, and where it goes out in the mixed one. */
export class MixReadings {
  readonly current = new Value<StageReadings>({ link: undefined, mixing: undefined })
  private readonly link = new Latency()
  private readonly passage = new Passage(() => performance.now())
  private readonly timer = setInterval(() => this.tell(), READ_MILLIS)
  private readonly stopMixed: () => void
  private stopArriving: (() => void) | undefined

  constructor(
    private readonly capture: Capture,
    private readonly watch: ConnectionWatch,
    private readonly guestId: string,
  ) {
    const [mixed] = capture.stream.getVideoTracks()
    this.stopMixed = readClocks(
      mixed!,
      (width) => this.guestPlace(width),
      (clock) => this.passage.out(clock),
    )
  }

  close(): void {
    clearInterval(this.timer)
    this.stopMixed()
    this.stopArriving?.()
  }

  private tell(): void {
    this.stopArriving ??= this.follow()
    this.current.set({ link: this.link.figures, mixing: this.passage.latency.figures })
  }

  private follow(): (() => void) | undefined {
    const track = this.watch.received('video')
    return (
      track &&
      readClocks(track, wholePicture, (clock, age) => {
        this.passage.in(clock)
        this.link.add(age)
      })
    )
  }

  /** where the middle of the guest's picture is in a mixed one of that width */
  private guestPlace(width: number): Place | undefined {
    const { layout, speaker } = this.capture.guests
    const cast = { people: [TEACHER, this.guestId], screen: undefined, speaker: speaker.current }
    const place = arrange(layout.current, cast).find(({ id }) => id === this.guestId)
    if (!place) return undefined
    const { from, to } = fit({ width: WIDTH, height: HEIGHT }, place.box, place.mode)
    const shrunk = width / WIDTH
    return {
      x: (to.x + to.width / 2) * shrunk,
      y: (to.y + to.height / 2) * shrunk,
      scale: (to.width / from.width) * shrunk,
    }
  }
}

function wholePicture(width: number, height: number): Place {
  return { x: width / 2, y: height / 2, scale: width / WIDTH }
}
