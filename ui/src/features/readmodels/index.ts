export { ReadModelsPage } from './components/ReadModelsPage'
