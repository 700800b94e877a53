import type { ClassList, ClassView } from '@/contracts/contracts'

/** Of what several ways brought, the view with the highest version; later ones win a tie. */
export function newest(...views: (ClassView | undefined)[]): ClassView | undefined {
  return views.reduce((held, view) => (view && (!held || view.version >= held.version) ? view : held), undefined)
}

/** A list with one class put in or brought up to date, by start. */
export function withClass(list: ClassList | undefined, view: ClassView): ClassList | undefined {
  if (!list) return list
  const held = list.classes.find((one) => one.classId === view.classId)
  if (held && held.version > view.version) return list
  const others = list.classes.filter((one) => one.classId !== view.classId)
  return { classes: [...others, view].sort((a, b) => a.startsAt.localeCompare(b.startsAt)) }
}
