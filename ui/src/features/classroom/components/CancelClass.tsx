import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClassList, ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { Confirm, toast, toastError } from '@/shared/ui'
import { cancelClass } from '../api/classes'
import { keys } from '../hooks/keys'

/** Asks before a class is taken off the schedule; opened by giving it a class. */
export function CancelClass({ view, onClose }: { view: ClassView | null; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    mutationFn: (one: ClassView) => cancelClass(one.classId, reason.trim()),
    onSuccess: (_, one) => {
      queryClient.setQueryData<ClassList>(
        keys.mine,
        (list) => list && { classes: list.classes.filter((other) => other.classId !== one.classId) },
      )
      toast(t('cancelClass.done', { title: one.title }))
      setReason('')
      onClose()
    },
    onError: toastError,
  })
  return (
    <Confirm
      opened={view !== null}
      danger
      title={t('cancelClass.title')}
      text={view ? t('cancelClass.text', { title: view.title }) : ''}
      confirm={t('cancelClass.confirm')}
      keep={t('cancelClass.keep')}
      pending={cancel.isPending}
      onConfirm={() => view && cancel.mutate(view)}
      onClose={onClose}
    >
      <TextInput
        label={t('cancelClass.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
