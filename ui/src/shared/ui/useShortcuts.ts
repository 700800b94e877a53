import { useEffect, useEffectEvent } from 'react'

/** Single keys that work anywhere on the page, except while writing, in a menu or in a dialog. */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="slider"]'))
      return
    // a focused button answers to the space bar itself
    if (event.key === ' ' && target.closest('button, a, [role="tab"]')) return
    const action = shortcuts[event.key.toLowerCase()]
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
