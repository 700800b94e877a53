import { Alert, Button, Card, Progress, Select, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatNumber, t, tn } from '@/shared/i18n'
import { useCancelWhatIf } from '../hooks/useWhatIf'
import { comparisonsOf, type Comparison, type WhatIfView } from '../whatIf'
import classes from './WhatIf.module.css'
import { WhatIfFiguresTable } from './WhatIfFiguresTable'

interface Props {
  view: WhatIfView
  draw: (comparisons: Comparison[]) => ReactNode
}

/** How far it is, or what came of it. */
export function WhatIfRun({ view, draw }: Props) {
  switch (view.status) {
    case 'RUNNING':
      return <Running view={view} />
    case 'CANCELLED':
      return <Alert color="gray">{t('whatIf.cancelled')}</Alert>
    case 'FAILED':
      return <Alert color="red">{t('whatIf.failed')}</Alert>
    case 'DONE':
      return <Result view={view} draw={draw} />
  }
}

function Running({ view: { id, done, total } }: { view: WhatIfView }) {
  const cancel = useCancelWhatIf(id)
  const share = total === 0 ? 0 : (100 * done) / total
  return (
    <Card className={classes.running!}>
      <Text role="status" size="sm">
        {t('whatIf.running', { done: formatNumber(done), total: formatNumber(total) })}
      </Text>
      <Progress value={share} aria-label={t('whatIf.progress')} />
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('action.cancel')}
      </Button>
    </Card>
  )
}

function Result({ view, draw }: Props) {
  const [shown, setShown] = useState(0)
  const { result } = view
  if (!result) return null
  const one = result.classes[shown] ?? result.classes[0]
  return (
    <section className={classes.result} aria-labelledby="what-if-result">
      <div className={classes.resultHead}>
        <Title order={2} size="h3" id="what-if-result">
          {t(`whatIf.policy.${view.policy}`)}
        </Title>
        <Text c="dimmed" size="sm">
          {tn('whatIf.classes', result.classes.length)}
        </Text>
      </div>
      <WhatIfFiguresTable recorded={result.recorded} planned={result.planned} />
      {result.classes.length > 1 && (
        <Select
          label={t('whatIf.ofClass')}
          allowDeselect={false}
          value={String(shown)}
          onChange={(value) => value !== null && setShown(Number(value))}
          data={result.classes.map(({ title }, index) => ({ value: String(index), label: title }))}
        />
      )}
      {one && one.recordedPoints.length > 0 ? (
        draw(comparisonsOf(one.recordedPoints, one.plannedPoints))
      ) : (
        <>
          {one && result.classes.length > 1 && <WhatIfFiguresTable recorded={one.recorded} planned={one.planned} />}
          <Text c="dimmed" size="sm">
            {t('whatIf.noCharts')}
          </Text>
        </>
      )}
    </section>
  )
}
