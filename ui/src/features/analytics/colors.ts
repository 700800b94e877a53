/** Names of the charts' colours, each with a value of its own for light and dark (components/colors.module.css). */
export const colors = {
  indigo: 'var(--chart-indigo)',
  teal: 'var(--chart-teal)',
  amber: 'var(--chart-amber)',
  plum: 'var(--chart-plum)',
  slate: 'var(--chart-slate)',
}
