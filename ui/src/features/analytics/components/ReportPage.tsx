import { ActionIcon, Button, Skeleton, Title, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconLock, IconReportOff, IconTimeline } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import type { ClassReport } from '@/contracts/contracts'
import { download, isProblem } from '@/shared/api'
import { t } from '@/shared/i18n'
import { useAccount } from '@/shared/session'
import { RelativeTime } from '@/shared/time'
import { LiveBadge, LoadError, Notice, usePageTitle } from '@/shared/ui'
import { tables } from '../api'
import { useReport } from '../hooks/useReport'
import { useSave } from '../hooks/useSave'
import { otherRuleOf, ruleParams } from '../rule'
import { fileName, lasting } from '../words'
import { AttendanceSection } from './AttendanceSection'
import colors from './colors.module.css'
import { ClassRelays } from './ClassRelays'
import { DeliverySection } from './DeliverySection'
import { EngagementSection } from './EngagementSection'
import classes from './Report.module.css'
import { ReportFigures } from './ReportFigures'
import { TimelineCard } from './TimelineCard'

/** What happened in a class; for its teacher and admins. While it runs, until now. */
export function ReportPage({ classId }: { classId: string }) {
  const [params, setParams] = useSearchParams()
  const other = otherRuleOf(params)
  const { data: report, error, isFetching, isPlaceholderData, refetch } = useReport(classId, other)
  const title = report ? t('analytics.report.of', { title: report.about.title }) : t('analytics.report.title')
  usePageTitle(title)

  if (!report) {
    if (isProblem(error, 'FORBIDDEN', 'NOT_CLASS_TEACHER')) return <NotYours />
    if (isProblem(error, 'CLASS_NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED', 'MALFORMED_REQUEST')) return <NoReport />
    if (error) return <LoadError error={error} onRetry={() => void refetch()} retrying={isFetching} />
    return <ReportSkeleton />
  }
  return (
    <div className={colors.colors}>
      <ReportHead report={report} />
      {report.people.length === 0 ? (
        <Notice
          icon={<IconReportOff size={24} />}
          title={t('analytics.report.empty.title')}
          text={t(report.about.startedAt ? 'analytics.report.empty.text' : 'analytics.report.early.text')}
        />
      ) : (
        <>
          <ReportFigures report={report} />
          <TimelineCard report={report} />
          <AttendanceSection
            report={report}
            pending={isPlaceholderData}
            onRule={(rule) =>
              setParams(
                Object.entries(ruleParams(rule)).map(([name, value]) => [name, String(value)] as [string, string]),
                { replace: true },
              )
            }
          />
          <EngagementSection totals={report.totals} />
          <DeliverySection report={report} />
          <ClassRelays classId={classId} />
        </>
      )}
    </div>
  )
}

function ReportHead({ report }: { report: ClassReport }) {
  const { about, asOf, otherRule } = report
  const { saving, save } = useSave()
  const saveTable = () => {
    const day = (about.startedAt ?? asOf).slice(0, 10)
    return download(tables.report(about.classId, otherRule), `${fileName('attendance', about.title, day)}.csv`)
  }
  return (
    <header className={classes.head}>
      <Tooltip label={t('analytics.report.back')}>
        <ActionIcon
          component={Link}
          to={`/classes/${about.classId}`}
          variant="default"
          size={36}
          aria-label={t('analytics.report.back')}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.headWords}>
        <Title order={1} size="h2" dir="auto" className={classes.title!}>
          {about.title}
        </Title>
        <div className={classes.facts}>
          {about.status === 'LIVE' && <LiveBadge />}
          <span>{t('analytics.report.title')}</span>
          <span>{about.teacherName}</span>
          {about.startedAt && (
            <span>
              <RelativeTime at={about.startedAt} />
            </span>
          )}
          {about.startedAt && <span>{lasting(about.durationMillis)}</span>}
          {about.endReason !== null && <span>{t(`analytics.end.${about.endReason}`)}</span>}
        </div>
      </div>
      <Button
        component={Link}
        to={`/classes/${about.classId}/timeline`}
        variant="default"
        leftSection={<IconTimeline size={18} />}
      >
        {t('timeline.open')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} />}
        loading={saving}
        onClick={() => save(saveTable)}
      >
        {t('analytics.csv')}
      </Button>
    </header>
  )
}

function NotYours() {
  const { role } = useAccount()
  const student = role === 'STUDENT' || role === 'VIEWER'
  return (
    <Notice
      order={1}
      icon={<IconLock size={24} />}
      title={t('analytics.report.refused.title')}
      text={t('analytics.report.refused.text')}
      action={
        <Button component={Link} to={student ? '/history/attendance' : '/'}>
          {student ? t('analytics.own.open') : t('action.home')}
        </Button>
      }
    />
  )
}

function NoReport() {
  return (
    <Notice
      order={1}
      icon={<IconReportOff size={24} />}
      title={t('class.notFound.title')}
      text={t('class.notFound.text')}
      action={
        <Button component={Link} to="/">
          {t('action.home')}
        </Button>
      }
    />
  )
}

function ReportSkeleton() {
  return (
    <div aria-busy="true" aria-label={t('loading')} role="group">
      <Skeleton h={56} w="60%" mb={24} />
      <div className={classes.skeletons}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} h={104} radius="lg" />
        ))}
      </div>
      <Skeleton h={380} radius="lg" mt={24} />
      <Skeleton h={320} radius="lg" mt={40} />
    </div>
  )
}
