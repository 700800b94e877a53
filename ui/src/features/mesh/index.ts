export { DeliveryPanel } from './components/DeliveryPanel'
export { MeshPage } from './components/MeshPage'
export { MeshPicture } from './components/MeshPicture'
