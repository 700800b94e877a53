import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const AT_BOTTOM_PIXELS = 48

/**
 * Keeps a list at its newest entry while the person is there, and in place while they read further up, also when
 * earlier entries are put in front.
 */
export function useChatScroll(firstId: string | undefined, lastId: string | undefined) {
  const ref = useRef<HTMLDivElement>(null)
  const [atBottom, setAtBottom] = useState(true)
  const previous = useRef({ firstId, height: 0 })

  useLayoutEffect(() => {
    const list = ref.current
    if (!list) return
    const before = previous.current
    if (atBottom) list.scrollTop = list.scrollHeight
    else if (before.firstId !== firstId) list.scrollTop += list.scrollHeight - before.height
    previous.current = { firstId, height: list.scrollHeight }
  }, [firstId, lastId, atBottom])

  useLayoutEffect(() => {
    const list = ref.current
    if (!list || !atBottom) return
    // the panel is resized by a keyboard, a turn of the phone, or by being shown
    const observer = new ResizeObserver(() => (list.scrollTop = list.scrollHeight))
    observer.observe(list)
    return () => observer.disconnect()
  }, [atBottom])

  const onScroll = useCallback(() => {
    const list = ref.current
    // hidden lists have no height and scroll by themselves
    if (!list || list.clientHeight === 0) return
    setAtBottom(list.scrollHeight - list.scrollTop - list.clientHeight < AT_BOTTOM_PIXELS)
  }, [])
  const toBottom = useCallback(() => {
    if (ref.current) ref.current.scrollTop = ref.current.scrollHeight
    setAtBottom(true)
  }, [])
  return { ref, atBottom, onScroll, toBottom }
}
