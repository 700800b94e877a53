import { SegmentedControl, Switch, Text } from '@mantine/core'
import { IconAlertCircle, IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import type { DeliveryChoice, LiveScreenState } from '@/media'
import { t } from '@/shared/i18n'
import { behindOf, carriedOf, figuresOf, noticeOf, pictureOf, qualityOf, wayOf } from './connection'
import classes from './Connection.module.css'
import { QualityMark } from './QualityMark'

interface Props {
  screen: LiveScreenState
  choice: DeliveryChoice
  onChoice: (choice: DeliveryChoice) => void
  consent: boolean
  onConsent: (consent: boolean) => void
  /** this browser can watch peer to peer at all */
  capable: boolean
}

/** How the class reaches this page, what it does for others, and what of that can be chosen. */
export function ConnectionPanel({ screen, choice, onChoice, consent, onConsent, capable }: Props) {
  const choiceLabel = useId()
  const notice = noticeOf(screen)
  const figures = figuresOf(screen)
  const inMesh = screen.showing === 'mesh' || screen.mesh.carried.bytes > 0
  return (
    <div className={classes.panel}>
      <div className={classes.way}>
        <QualityMark quality={qualityOf(screen)} />
        <span>
          <strong>{t(`delivery.quality.${qualityOf(screen)}`)}</strong>
          <span className={classes.sub}>{wayOf(screen)}</span>
        </span>
      </div>
      <div role="status" className={classes.status}>
        {notice && (
          <p className={classes.notice}>
            <IconAlertCircle size={18} aria-hidden="true" />
            {notice}
          </p>
        )}
      </div>
      <Facts
        facts={[
          [t('delivery.behind'), behindOf(screen)],
          [t('delivery.picture'), pictureOf(screen)],
          ...(inMesh ? ([[t('delivery.carry'), carriedOf(screen)]] as [string, string][]) : []),
        ]}
      />
      {figures.length > 0 && (
        <details className={classes.details}>
          <summary>
            <IconChevronRight size={16} aria-hidden="true" />
            {t('delivery.figures')}
          </summary>
          <Facts facts={figures} />
        </details>
      )}
      <div className={classes.choices}>
        <div>
          <Text size="sm" fw={500} mb={6} id={choiceLabel}>
            {t('delivery.choice')}
          </Text>
          <SegmentedControl
            fullWidth
            size="sm"
            aria-labelledby={choiceLabel}
            value={choice}
            onChange={(next) => onChoice(next as DeliveryChoice)}
            data={(['auto', 'mesh', 'hls'] as const).map((value) => ({
              value,
              label: t(`delivery.choice.${value}`),
              disabled: value === 'mesh' && !capable,
            }))}
          />
          <Text size="xs" c="dimmed" mt={6}>
            {capable ? t(`delivery.choice.${choice}.hint`) : t('delivery.choice.incapable')}
          </Text>
        </div>
        {capable && (
          <Switch
            label={t('delivery.help')}
            description={t('delivery.help.hint')}
            checked={consent}
            onChange={(event) => onConsent(event.currentTarget.checked)}
          />
        )}
      </div>
    </div>
  )
}

function Facts({ facts }: { facts: [label: string, value: string][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
