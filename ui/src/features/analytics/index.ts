export { DashboardPage } from './components/DashboardPage'
export { OwnHistoryPage } from './components/OwnHistoryPage'
export { ReportPage } from './components/ReportPage'
