import { Kbd, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { t } from '@/shared/i18n'
import classes from './ClassFrame.module.css'
import { useShortcuts } from '@/shared/ui/useShortcuts'

/** The keys of a page, shown under `?`. */
export function ShortcutsHelp({ keys }: { keys: [key: string, what: string][] }) {
  const [opened, { toggle, close }] = useDisclosure()
  useShortcuts({ '?': toggle })
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('shortcuts.title')}
      centered
      size="sm"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <dl className={classes.keys}>
        {[...keys, ['?', t('shortcuts.help')] as const].map(([key, what]) => (
          <div key={key} className={classes.key}>
            <dt>{what}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
