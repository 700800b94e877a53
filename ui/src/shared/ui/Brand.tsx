import { t } from '@/shared/i18n'
import classes from './Brand.module.css'

/** The mark: two waves and the one live point. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      <rect width="32" height="32" rx="8" fill="#4c51d8" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 12.5c4-4.7 8-4.7 12 0s4 4.7 4 4.7" strokeOpacity=".55" />
        <path d="M8 19.5c4-4.7 8-4.7 11 0" />
      </g>
      <circle cx="22.6" cy="21.6" r="2.6" fill="#ff4d55" />
    </svg>
  )
}

export function Brand({ size = 28 }: { size?: number }) {
  return (
    <span className={classes.brand} style={{ fontSize: size * 0.64 }}>
      <Mark size={size} />
      {t('app.name')}
    </span>
  )
}
