import { t } from '@/shared/i18n'
import classes from './Mesh.module.css'
import { RoleGlyph } from './RoleShape'

const ROLES = ['A', 'B', 'C'] as const
const LEVELS = ['good', 'fair', 'frozen'] as const

/** What the shapes and lines of the graph mean. */
export function Legend() {
  return (
    <ul className={classes.legend} aria-label={t('mesh.legend')}>
      {ROLES.map((role) => (
        <li key={role}>
          <RoleGlyph role={role} />
          {t(`mesh.role.${role}`)}
        </li>
      ))}
      {LEVELS.map((level) => (
        <li key={level}>
          <RoleGlyph role="C" level={level} />
          {t(`mesh.health.${level}`)}
        </li>
      ))}
      <li>
        <svg className={classes.sample} viewBox="0 0 24 12" aria-hidden="true">
          <path d="M1,6H23" strokeDasharray="5 4" />
        </svg>
        {t('mesh.legend.backup')}
      </li>
    </ul>
  )
}
