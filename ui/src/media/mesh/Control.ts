/** Says all there is to say, so that a lost one costs nothing: they go unordered and are never sent again. */
export interface FeederBeat {
  /** the feeder has a moving picture itself: if the child has none, it is not because of somebody above */
  flowing: boolean
  /** the page is about to close */
  leaving: boolean
}

export interface ViewerBeat {
  /** frames are wanted */
  play: boolean
  /** the connection is of no use any more */
  bye: boolean
}

/** Both sides of a connection keep telling each other that they live, and what they want, over a channel beside the media. */
export class Control<Out, In> {
  private readonly channel: RTCDataChannel
  private closedByOther = false

  constructor(
    connection: RTCPeerConnection,
    private readonly onbeat: (beat: Partial<In>) => void,
  ) {
    // made by both sides with one number, it needs no agreement and is open with the connection
    this.channel = connection.createDataChannel('control', {
      negotiated: true,
      id: 0,
      ordered: false,
      maxRetransmits: 0,
    })
    this.channel.onmessage = (event) => this.receive(event.data)
    this.channel.onclose = () => (this.closedByOther = true)
  }

  get open(): boolean {
    return this.channel.readyState === 'open'
  }

  get closed(): boolean {
    return this.closedByOther
  }

  send(beat: Out): void {
    // on a link that is stuck they would only pile up
    if (this.open && this.channel.bufferedAmount < 4_096) this.channel.send(JSON.stringify(beat))
  }

  private receive(data: unknown): void {
    try {
      const beat: unknown = JSON.parse(String(data))
      if (typeof beat === 'object' && beat !== null) this.onbeat(beat as Partial<In>)
    } catch {
      // not of this protocol; that something came is no sign of life either
    }
  }
}
