import { ActionIcon, Alert, Skeleton, Text, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { topics, useTopic } from '@/live'
import { errorText } from '@/shared/api'
import { t } from '@/shared/i18n'
import { LoadError, usePageTitle } from '@/shared/ui'
import { useStartWhatIf, useWhatIf } from '../hooks/useWhatIf'
import type { Comparison } from '../whatIf'
import classes from './WhatIf.module.css'
import { WhatIfForm } from './WhatIfForm'
import { WhatIfRun } from './WhatIfRun'

interface Props {
  classId: string
  /** the charts, which another feature has */
  draw: (comparisons: Comparison[]) => ReactNode
}

/** What another policy would have made of a class; for admins. The address names the run. */
export function WhatIfPage({ classId, draw }: Props) {
  const { data: view } = useTopic(topics.classOf(classId))
  const [params, setParams] = useSearchParams()
  const id = params.get('run')
  const run = useWhatIf(id)
  const start = useStartWhatIf((started) => setParams({ run: started }, { replace: true }))
  usePageTitle(view ? t('whatIf.of', { title: view.title }) : t('whatIf.title'))
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Tooltip label={t('whatIf.back')}>
          <ActionIcon
            component={Link}
            to={`/classes/${classId}/timeline`}
            variant="default"
            size={36}
            aria-label={t('whatIf.back')}
          >
            <IconArrowLeft size={20} />
          </ActionIcon>
        </Tooltip>
        <div className={classes.words}>
          <Title order={1} size="h2">
            {t('whatIf.title')}
          </Title>
          <Text c="dimmed" size="sm" dir="auto" className={classes.title!}>
            {view?.title}
          </Text>
        </div>
      </header>
      <Text>{t('whatIf.text')}</Text>
      <Alert icon={<IconInfoCircle size={18} />} color="gray" title={t('whatIf.people.title')}>
        {t('whatIf.people.text')}
      </Alert>
      <WhatIfForm classId={classId} starting={start.isPending} onStart={(request) => start.mutate(request)} />
      {start.error && <Alert color="red">{errorText(start.error)}</Alert>}
      {run.data ? (
        <WhatIfRun key={run.data.id} view={run.data} draw={draw} />
      ) : run.error ? (
        <LoadError error={run.error} onRetry={() => void run.refetch()} retrying={run.isFetching} />
      ) : (
        id !== null && <Skeleton h={320} radius="lg" aria-busy="true" />
      )}
    </div>
  )
}
