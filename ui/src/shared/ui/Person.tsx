import { Avatar } from '@mantine/core'

interface Props {
  id: string
  name: string
  size?: number
}

const TINTS = ['#3f46b8', '#0f6a70', '#8f4a36', '#7b2f66', '#2f6138', '#4d5563']

/** the same person has the same tint everywhere */
export function tintOf(id: string): string {
  let sum = 0
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0
  return TINTS[sum % TINTS.length]!
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

/** Initials in a person's own tint; says nothing to a screen reader, the name stands beside it. */
export function PersonAvatar({ id, name, size = 32 }: Props) {
  return (
    <Avatar
      size={size}
      radius="xl"
      aria-hidden="true"
      styles={{ placeholder: { backgroundColor: tintOf(id), color: '#fff', fontWeight: 600, fontSize: size * 0.38 } }}
    >
      {initialsOf(name)}
    </Avatar>
  )
}
