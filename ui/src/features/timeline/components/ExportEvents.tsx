import { Alert, Button, Code, CopyButton, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { errorText } from '@/shared/api'
import { t, tn } from '@/shared/i18n'
import { asksForMore, exportPath, type ExportEnd, type ExportFormat } from '../export'
import { narrows, type Filter } from '../filter'
import { useExport } from '../hooks/useExport'
import type { Scope } from '../scope'

/** Takes the events away as a file that can be checked. */
export function ExportEvents({ scope, filter }: { scope: Scope; filter: Filter }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} />} onClick={() => setOpened(true)}>
        {t('export.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('export.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <ExportForm scope={scope} filter={filter} />
      </Modal>
    </>
  )
}

function ExportForm({ scope, filter }: { scope: Scope; filter: Filter }) {
  const [format, setFormat] = useState<ExportFormat>('ndjson')
  const { state, start, cancel } = useExport()
  const running = state.step === 'running'
  return (
    <Stack gap="md">
      <Text size="sm">{t(narrows(filter) ? 'export.text.filtered' : 'export.text')}</Text>
      {asksForMore(filter) && (
        <Text size="sm" c="dimmed">
          {t('export.text.wider')}
        </Text>
      )}
      <SegmentedControl
        aria-label={t('export.format')}
        value={format}
        onChange={(value) => setFormat(value as ExportFormat)}
        disabled={running}
        data={[
          { value: 'ndjson', label: t('export.format.ndjson') },
          { value: 'csv', label: t('export.format.csv') },
        ]}
      />
      <div role="status">
        {running && <Text size="sm">{t('export.running', { size: megabytes(state.bytes) })}</Text>}
        {state.step === 'done' && <Ended end={state.end} />}
        {state.step === 'failed' && <Alert color="red">{errorText(state.error)}</Alert>}
      </div>
      <Group justify="flex-end">
        {running ? (
          <Button variant="default" onClick={cancel}>
            {t('action.cancel')}
          </Button>
        ) : (
          <Button
            leftSection={<IconDownload size={18} />}
            onClick={() => void start(exportPath(scope, filter, format), `events.${format}`)}
          >
            {t('export.start')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function Ended({ end }: { end: ExportEnd | null }) {
  if (!end) return <Alert color="yellow">{t('export.cut')}</Alert>
  return (
    <Stack gap={4}>
      <Text size="sm">{tn('export.done', end.events)}</Text>
      <Text size="sm" c="dimmed">
        {t('export.head')}
      </Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {end.head}
      </Code>
      <CopyButton value={end.head}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" onClick={copy} style={{ alignSelf: 'flex-start' }}>
            {t(copied ? 'timeline.raw.copied' : 'timeline.raw.copy')}
          </Button>
        )}
      </CopyButton>
    </Stack>
  )
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000)
}
