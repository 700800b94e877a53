export { DemoIndex } from './components/DemoIndex'
