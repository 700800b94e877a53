export const keys = {
  listed: ['classes', 'listed'] as const,
  mine: ['classes', 'mine'] as const,
  allHistory: ['classes', 'history'] as const,
  history: (page: number, size: number) => ['classes', 'history', page, size] as const,
  reminders: ['classes', 'reminders'] as const,
  one: (classId: string) => ['classes', 'one', classId] as const,
}
