/** How long somebody waited for the first picture. */
export class FirstPicture {
  private readonly begun: number
  private took: number | undefined

  constructor(private readonly now: () => number = () => performance.now()) {
    this.begun = now()
  }

  /** @returns milliseconds, undefined until there was one */
  after(playing: boolean): number | undefined {
    if (playing) this.took ??= Math.round(this.now() - this.begun)
    return this.took
  }
}
