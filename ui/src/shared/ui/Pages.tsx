import { Group, Pagination, Text } from '@mantine/core'
import { t } from '@/shared/i18n'

interface Props {
  label: string
  /** counts from 0, as the server does */
  page: number
  size: number
  total: number
  onChange: (page: number) => void
}

export function Pages({ label, page, size, total, onChange }: Props) {
  const pages = Math.max(1, Math.ceil(total / size))
  if (pages === 1) return null
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="md">
      <Text size="sm" c="dimmed">
        {t('pagination.of', { page: page + 1, pages })}
      </Text>
      <Pagination
        total={pages}
        value={page + 1}
        onChange={(next) => onChange(next - 1)}
        siblings={0}
        getControlProps={(control) => ({
          'aria-label': control === 'previous' ? t('pagination.previous') : t('pagination.next'),
        })}
      />
    </Group>
  )
}
