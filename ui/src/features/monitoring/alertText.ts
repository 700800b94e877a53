import type { AlertRule, AlertView } from '@/contracts/contracts'
import { formatNumber, locale, t } from '@/shared/i18n'
import { durationText } from '@/shared/time'

const percent = new Intl.NumberFormat(locale, { style: 'percent' })
const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' })
const GIGABYTE = 1e9
const gigabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 })
const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })

export function alertTitle({ rule }: AlertView): string {
  return t(`alert.${rule}`)
}

export function alertDetail({ rule, subject, value }: AlertView): string {
  return t(`alert.${rule}.text`, { subject: subject ?? '', value: valueText(rule, value) })
}

/** what was measured when it began, in the unit of its rule */
function valueText(rule: AlertRule, value: number): string {
  switch (rule) {
    case 'PROJECTION_LAG':
      return value < 60 ? seconds.format(Math.round(value)) : durationText(Math.round(value / 60))
    case 'STAGE_FALLBACK':
      return percent.format(value)
    case 'DISK_LOW':
      return value >= GIGABYTE ? gigabytes.format(value / GIGABYTE) : megabytes.format(value / 1e6)
    case 'DEAD_LETTERS':
    case 'MESH_ORPHANS':
    case 'INGEST_STALLED':
      return formatNumber(value)
  }
}
