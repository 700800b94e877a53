/** Every word the product says. Plural forms end in `.one` and `.other`. */
export const en = {
  'app.name': 'Streamlet',
  'viewers.one': '{count} watching',
  'viewers.other': '{count} watching',
} as const
