export { DeliveryPanel } from './components/DeliveryPanel'
export { MeshPage } from './components/MeshPage'
