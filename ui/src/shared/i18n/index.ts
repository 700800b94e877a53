export { formatNumber, locale, t, tn, type CountKey, type MessageKey } from './t'
