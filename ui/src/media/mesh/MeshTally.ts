/** Whoever counts what comes from other pages. */
export interface MeshTally {
  received(from: string, bytes: number): void
  /** an attempt to get the picture from another page is decided */
  attempted(connected: boolean): void
}
