import type { CatalogueView, ClassView } from '@/contracts/contracts'
import { newer } from './classTopic'
import { replace, type TopicReducer } from './reducer'

function withClass(classes: ClassView[], view: ClassView, belongs: boolean, key: (view: ClassView) => string) {
  const others = classes.filter((one) => one.classId !== view.classId)
  if (!belongs) return others
  return [...others, view].sort((a, b) => key(a).localeCompare(key(b)) || a.classId.localeCompare(b.classId))
}

export const catalogueTopic: TopicReducer<CatalogueView> = {
  snapshot: replace,
  update: (held, update) => {
    if (update.type !== 'catalogue.changed') return held
    const { view } = update
    const known = [...held.live, ...held.upcoming].find((one) => one.classId === view.classId)
    if (known && newer(known, view) === known) return held
    const listed = view.settings.visibility === 'PUBLIC'
    return {
      ...held,
      live: withClass(held.live, view, listed && view.status === 'LIVE', (one) => one.startedAt ?? one.startsAt),
      upcoming: withClass(held.upcoming, view, listed && view.status === 'SCHEDULED', (one) => one.startsAt),
    }
  },
}
