import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSquareX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Confirm, toastError } from '@/shared/ui'
import { classApi } from '../api'

export function EndClass({ view, onEnded }: { view: ClassView; onEnded: () => Promise<void> }) {
  const [opened, { open, close }] = useDisclosure()
  const [pending, setPending] = useState(false)
  const end = async () => {
    setPending(true)
    try {
      await classApi.end(view.classId)
      await onEnded()
      close()
    } catch (error) {
      toastError(error)
    }
    setPending(false)
  }
  return (
    <>
      <Button color="live" size="md" radius="xl" leftSection={<IconSquareX size={20} />} onClick={open}>
        {t('studio.end')}
      </Button>
      <Confirm
        opened={opened}
        title={t('studio.end.title')}
        text={view.settings.recorded ? t('studio.end.text') : t('studio.end.text.unrecorded')}
        confirm={t('studio.end')}
        keep={t('studio.end.keep')}
        danger
        pending={pending}
        onClose={close}
        onConfirm={() => void end()}
      />
    </>
  )
}
