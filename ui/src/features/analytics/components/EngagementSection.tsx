import { IconMessages } from '@tabler/icons-react'
import type { ReportTotals } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Notice, Section } from '@/shared/ui'
import { EngagementParts } from './EngagementParts'
import { HelpTip } from './HelpTip'
import classes from './Report.module.css'

/** The mean of the students, part by part. */
export function EngagementSection({ totals: { engagement } }: { totals: ReportTotals }) {
  const title = t('analytics.engagement.title')
  return (
    <Section title={title} action={<HelpTip about={title} text={t('analytics.engagement.help')} />}>
      {engagement ? (
        <div className={classes.panel}>
          <p className={classes.lead}>{t('analytics.engagement.text')}</p>
          <EngagementParts engagement={engagement} />
        </div>
      ) : (
        <Notice icon={<IconMessages size={24} />} title={t('analytics.engagement.empty')} />
      )}
    </Section>
  )
}
