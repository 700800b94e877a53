import '@mantine/dates/styles.css'
import {
  Alert,
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { DatePickerInput, TimeInput } from '@mantine/dates'
import { useForm } from '@mantine/form'
import { IconCalendar } from '@tabler/icons-react'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import type { ClassView } from '@/contracts/contracts'
import { t } from '@/shared/i18n'
import { newId } from '@/shared/ids'
import { toast } from '@/shared/ui'
import { MeshShareField } from '@/shared/ui/MeshShareField'
import { SEATS } from '@/shared/seats'
import {
  checkClass,
  detailsOf,
  durationChoices,
  refusalOf,
  scheduleOf,
  valuesOf,
  type ClassFormValues,
} from '../classForm'
import { useSaveClass } from '../hooks/useSaveClass'

interface Props {
  editing: ClassView | null
  onDone: () => void
}

export default function ClassForm({ editing, onDone }: Props) {
  const [classId] = useState(() => editing?.classId ?? newId())
  const visibilityLabel = useId()
  const seatsLabel = useId()
  const form = useForm<ClassFormValues>({
    initialValues: valuesOf(editing, Date.now()),
    validate: (values) => checkClass(values, Date.now(), editing?.startsAt),
  })
  const save = useSaveClass(editing)
  const problem = save.isError ? refusalOf(save.error).form : null

  const submit = (values: ClassFormValues) =>
    save.mutate(
      { classId, details: detailsOf(values), schedule: scheduleOf(values) },
      {
        onSuccess: () => {
          toast(editing ? t('classForm.saved') : t('classForm.created', { title: values.title.trim() }))
          onDone()
        },
        onError: (error) => form.setErrors(refusalOf(error).fields),
      },
    )

  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack gap={20}>
        {problem && (
          <Alert color="live" role="alert">
            {problem}
          </Alert>
        )}
        <TextInput
          data-autofocus
          label={t('classForm.title')}
          placeholder={t('classForm.title.placeholder')}
          maxLength={120}
          {...form.getInputProps('title')}
        />
        <Textarea
          label={t('classForm.description')}
          description={t('classForm.description.hint')}
          autosize
          minRows={3}
          maxRows={8}
          {...form.getInputProps('description')}
        />
        <div>
          <Group gap="sm" align="flex-start" wrap="nowrap">
            <DatePickerInput
              flex={1}
              label={t('classForm.date')}
              leftSection={<IconCalendar size={18} />}
              valueFormat="ddd, D MMM YYYY"
              highlightToday
              minDate={dayjs().format('YYYY-MM-DD')}
              popoverProps={{ withinPortal: true }}
              {...form.getInputProps('date')}
            />
            <TimeInput w={128} label={t('classForm.time')} {...form.getInputProps('time')} />
          </Group>
          <Text size="sm" c="dimmed" mt={6}>
            {t('classForm.zone', { zone: zoneName() })}
          </Text>
        </div>
        <Group gap="sm" align="flex-start" grow>
          <Select
            label={t('classForm.duration')}
            data={durationChoices(form.values.duration)}
            allowDeselect={false}
            {...form.getInputProps('duration')}
          />
          <NumberInput
            label={t('classForm.capacity')}
            min={1}
            max={10_000}
            clampBehavior="none"
            allowDecimal={false}
            thousandSeparator=","
            {...form.getInputProps('capacity')}
          />
        </Group>
        <div>
          <Text size="sm" fw={500} mb={4} id={visibilityLabel}>
            {t('classForm.visibility')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={visibilityLabel}
            data={(['PUBLIC', 'UNLISTED'] as const).map((value) => ({
              value,
              label: t(`classForm.visibility.${value}`),
            }))}
            {...form.getInputProps('visibility')}
          />
          <Text size="sm" c="dimmed" mt={6}>
            {t(`classForm.visibility.${form.values.visibility}.hint`)}
          </Text>
        </div>
        <Switch
          label={t('classForm.recorded')}
          description={t('classForm.recorded.hint')}
          {...form.getInputProps('recorded', { type: 'checkbox' })}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id={seatsLabel}>
            {t('seats.label')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={seatsLabel}
            data={SEATS.map(String)}
            {...form.getInputProps('stageSeats')}
          />
          <Text size="sm" c="dimmed" mt={6}>
            {t('seats.hint')}
          </Text>
        </div>
        <MeshShareField
          value={form.values.meshShare}
          onChange={(meshShare) => form.setFieldValue('meshShare', meshShare)}
        />
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {editing ? t('classForm.edit.submit') : t('classForm.create.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function zoneName(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}
