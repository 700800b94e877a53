import { Progress } from '@mantine/core'
import type { Engagement, EngagementPart } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { points, share } from '../words'
import classes from './Report.module.css'

/** A score as what it is made of: each part with its amount, its weight and what it gives. */
export function EngagementParts({ engagement }: { engagement: Engagement }) {
  return (
    <dl className={classes.parts}>
      {engagement.parts.map((part) => (
        <div key={part.kind} className={classes.part}>
          <dt>
            {t(`analytics.part.${part.kind}`)}
            <span className={classes.sub}>{amountOf(part)}</span>
          </dt>
          <dd>
            <Progress
              className={classes.bar!}
              value={(100 * part.points) / part.weight}
              aria-hidden="true"
              role="presentation"
            />
            <span className={classes.points}>
              {t('analytics.part.points', { points: points(part.points), weight: part.weight })}
            </span>
          </dd>
        </div>
      ))}
      <div className={classes.part} data-sum>
        <dt>{t('analytics.part.sum')}</dt>
        <dd>
          <span className={classes.points}>
            {t('analytics.part.points', { points: points(engagement.score), weight: 100 })}
          </span>
        </dd>
      </div>
    </dl>
  )
}

function amountOf({ kind, amount, fullAt }: EngagementPart): string {
  const full = points(fullAt)
  switch (kind) {
    case 'PRESENCE':
      return t('analytics.part.PRESENCE.amount', { amount: share(amount) })
    case 'MESSAGES':
    case 'HANDS':
    case 'STAGE':
      return t(`analytics.part.${kind}.amount`, { amount: points(amount), full })
  }
}
