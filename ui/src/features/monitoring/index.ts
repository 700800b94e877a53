export { AlertBell } from './components/AlertBell'
export { AlertSection } from './components/AlertSection'
