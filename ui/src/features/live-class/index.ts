export { ClassPage } from './ClassPage'
export { StudioPage } from './StudioPage'
export { WatchPage } from './WatchPage'
