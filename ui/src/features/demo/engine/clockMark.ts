/**
 * A clock that a page can read from a picture, in a way that survives being cut, made smaller and encoded: 16 bits of milliseconds
 * as black and white cells in the middle, and below them the same bits inverted as a check.
 */
export const COLUMNS = 8
export const ROWS = 4
/** pixels, in a picture of 1280 × 720 */
export const CELL = 40

const BITS = 16
/** the clock begins anew after so many milliseconds */
export const PERIOD = 2 ** BITS

/** Whether each cell is white, row by row. */
export function cellsOf(millis: number): boolean[] {
  const clock = Math.floor(millis) % PERIOD
  return Array.from({ length: COLUMNS * ROWS }, (_, place) => {
    const bit = Math.floor(clock / 2 ** (place % BITS)) % 2 === 1
    return bit !== place >= BITS
  })
}

/** @returns the clock, or undefined where the cells are not one */
export function clockOf(cells: readonly boolean[]): number | undefined {
  let clock = 0
  for (let bit = 0; bit < BITS; bit++) {
    if (cells[bit] === cells[bit + BITS]) return undefined
    if (cells[bit]) clock += 2 ** bit
  }
  return clock
}

/** How long ago the clock was `clock`, now that it would be that of `millis`. */
export function ageOf(clock: number, millis: number): number {
  return (((millis - clock) % PERIOD) + PERIOD) % PERIOD
}
