export * from './format'
export { RelativeTime } from './RelativeTime'
export { useNow } from './useNow'
