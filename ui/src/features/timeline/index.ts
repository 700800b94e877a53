export { AdminTimelinePage } from './components/AdminTimelinePage'
export { ClassTimelinePage } from './components/ClassTimelinePage'
export { LookBackPage } from './components/LookBackPage'
