import '@mantine/dates/styles.css'
import { Select, SegmentedControl } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useState } from 'react'
import type { Bucket } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { bucketOf, bucketsOf, PRESETS, type Preset, type Range, type Span } from '../range'
import classes from './Analytics.module.css'

const CUSTOM = 'custom'
/** before this there was nothing to count */
const EARLIEST = '2020-01-02'

/** What is looked at: the last hour to the last year, or days of the calendar; and the step of the series. */
export function RangePicker({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const { span, bucket } = range
  const [choosing, setChoosing] = useState(!('preset' in span))
  const [days, setDays] = useState<[string | null, string | null]>(
    'preset' in span ? [null, null] : [span.first, span.last],
  )
  const show = (next: Span) =>
    onChange({ span: next, bucket: bucketsOf(next).includes(bucket) && next === span ? bucket : bucketOf(next) })
  const choose = (value: string) => {
    setChoosing(value === CUSTOM)
    if (value !== CUSTOM) show({ preset: value as Preset })
  }
  const chooseDays = ([first, last]: [string | null, string | null]) => {
    setDays([first, last])
    if (first && last) show({ first, last })
  }
  return (
    <div className={classes.range}>
      <Select
        className={classes.narrowOnly!}
        label={t('analytics.range')}
        allowDeselect={false}
        value={choosing ? CUSTOM : 'preset' in span ? span.preset : CUSTOM}
        onChange={(value) => value !== null && choose(value)}
        data={spans()}
      />
      <SegmentedControl
        className={classes.wideOnly!}
        aria-label={t('analytics.range')}
        value={choosing ? CUSTOM : 'preset' in span ? span.preset : CUSTOM}
        onChange={choose}
        data={spans()}
      />
      {choosing && (
        <DatePickerInput
          type="range"
          aria-label={t('analytics.range.days')}
          placeholder={t('analytics.range.days')}
          valueFormat="D MMM YYYY"
          allowSingleDateInRange
          minDate={EARLIEST}
          maxDate={new Date()}
          value={days}
          onChange={chooseDays}
          className={classes.days!}
        />
      )}
      <Select
        aria-label={t('analytics.bucket')}
        allowDeselect={false}
        value={bucket}
        onChange={(value) => value !== null && onChange({ span, bucket: value as Bucket })}
        data={bucketsOf(span).map((value) => ({ value, label: t(`analytics.bucket.${value}`) }))}
        className={classes.step!}
      />
    </div>
  )
}

const spans = () => [
  ...PRESETS.map((value) => ({ value: value as string, label: t(`analytics.range.${value}`) })),
  { value: CUSTOM, label: t('analytics.range.custom') },
]
