const STEPS = 4
/** what a step may be, times a power of ten */
const EVEN = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** Where an axis from zero ends so that its four steps are equal, easily read and whole. @param most the highest value on it */
export function axisTop(most: number): number {
  const least = Math.max(1, most / STEPS)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = EVEN.map((factor) => factor * power).find((one) => one >= least && Number.isInteger(one))
  return STEPS * (step ?? least)
}
