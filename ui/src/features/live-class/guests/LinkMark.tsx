import { Tooltip } from '@mantine/core'
import { IconAntennaBars2, IconAntennaBars3, IconAntennaBars5 } from '@tabler/icons-react'
import type { StageLinkState } from '@/media'
import { t } from '@/shared/i18n'

const ICONS = { good: IconAntennaBars5, fair: IconAntennaBars3, poor: IconAntennaBars2 }

/** How well a link carries, in a word and a picture; the figures on hover. */
export function LinkMark({ link: { quality } }: { link: StageLinkState }) {
  if (!quality) return null
  const Icon = ICONS[quality.level]
  const figures = t('stage.quality.details', {
    rtt: quality.rttMillis ?? '–',
    rate: quality.kbpsIn,
    loss: quality.lossPercent,
  })
  return (
    <Tooltip label={`${t(`stage.quality.${quality.level}`)} · ${figures}`}>
      <Icon size={20} role="img" aria-label={t(`stage.quality.${quality.level}`)} />
    </Tooltip>
  )
}
