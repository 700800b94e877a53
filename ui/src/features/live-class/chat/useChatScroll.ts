import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const AT_BOTTOM_PIXELS = 48

/**
 * Keeps a list at its newest entry while the person is there, and in place while they read further up: also when
 * earlier entries are put in front, when the list is resized, and when it was hidden in between.
 */
export function useChatScroll(firstId: string | undefined, lastId: string | undefined) {
  const [list, ref] = useState<HTMLDivElement | null>(null)
  const [atBottom, setAtBottom] = useState(true)
  const before = useRef({ firstId, height: 0 })
  const kept = useRef({ top: 0, hidden: false })

  useLayoutEffect(() => {
    if (!list) return
    if (atBottom) list.scrollTop = list.scrollHeight
    else if (before.current.firstId !== firstId) list.scrollTop += list.scrollHeight - before.current.height
    before.current = { firstId, height: list.scrollHeight }
  }, [list, firstId, lastId, atBottom])

  useLayoutEffect(() => {
    if (!list) return
    const observer = new ResizeObserver(() => {
      const wasHidden = kept.current.hidden
      kept.current.hidden = list.clientHeight === 0
      if (kept.current.hidden) return
      if (atBottom) list.scrollTop = list.scrollHeight
      else if (wasHidden) list.scrollTop = kept.current.top
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [list, atBottom])

  const onScroll = useCallback(() => {
    // a hidden list has no height and loses its place
    if (!list || kept.current.hidden || list.clientHeight === 0) return
    kept.current.top = list.scrollTop
    setAtBottom(list.scrollHeight - list.scrollTop - list.clientHeight < AT_BOTTOM_PIXELS)
  }, [list])
  const toBottom = useCallback(() => {
    if (list) list.scrollTop = list.scrollHeight
    setAtBottom(true)
  }, [list])
  return { ref, atBottom, onScroll, toBottom }
}
