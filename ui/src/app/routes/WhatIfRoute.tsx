import { useParams } from 'react-router'
import { ChartCard, ChartGrid, colors } from '@/features/analytics'
import { WhatIfPage, type Comparison } from '@/features/mesh'
import { t } from '@/shared/i18n'

/** Recorded meshes under another policy, with the charts of the analytics. */
export function WhatIfRoute() {
  const { classId = '' } = useParams()
  return <WhatIfPage classId={classId} key={classId} draw={draw} />
}

function draw(comparisons: Comparison[]) {
  return (
    <ChartGrid>
      {comparisons.map(({ name, title, help, summary, rows }) => (
        <ChartCard
          key={name}
          kind="line"
          title={title}
          help={help}
          summary={summary}
          empty={t('whatIf.chart.none')}
          file={`what-if-${name}`}
          rows={rows}
          series={[
            { name: 'recorded', label: t('whatIf.recorded'), color: colors.slate },
            { name: 'planned', label: t('whatIf.planned'), color: colors.indigo },
          ]}
        />
      ))}
    </ChartGrid>
  )
}
