import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconChevronRight, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { TimelineEntry } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import classes from './Timeline.module.css'

/** What is stored, letter by letter. */
export function RawEvent({ entry }: { entry: TimelineEntry }) {
  const [opened, setOpened] = useState(false)
  const text = JSON.stringify(entry, undefined, 2)
  return (
    <section className={classes.part} aria-label={t('timeline.raw')}>
      <div className={classes.partHead}>
        <button type="button" className={classes.opener} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
          {t('timeline.raw')}
        </button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {t(copied ? 'timeline.raw.copied' : 'timeline.raw.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      {opened && (
        <pre className={classes.raw} tabIndex={0} role="group" aria-label={t('timeline.raw')}>
          {text}
        </pre>
      )}
    </section>
  )
}
