import { IconAntennaBars1, IconAntennaBars3, IconAntennaBars4, IconAntennaBars5 } from '@tabler/icons-react'
import type { Quality } from './connection'
import classes from './Connection.module.css'

const ICONS = { good: IconAntennaBars5, fair: IconAntennaBars4, poor: IconAntennaBars3, none: IconAntennaBars1 }

/** As many bars as the connection is good; the word stands beside it. */
export function QualityMark({ quality, size = 28 }: { quality: Quality; size?: number }) {
  const Icon = ICONS[quality]
  return <Icon size={size} className={classes.mark!} data-quality={quality} aria-hidden="true" />
}
