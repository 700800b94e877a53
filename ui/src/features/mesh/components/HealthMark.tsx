import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconSquareRotatedFilled,
} from '@tabler/icons-react'
import { t } from '@/shared/i18n'
import type { HealthLevel } from '../health'
import classes from './Mesh.module.css'

const ICONS = {
  good: IconCircleCheckFilled,
  fair: IconAlertTriangleFilled,
  frozen: IconSquareRotatedFilled,
  unknown: IconCircleDashed,
}

/** Health by shape, colour and word. */
export function HealthMark({ level, text }: { level: HealthLevel; text?: string }) {
  const Icon = ICONS[level]
  return (
    <span className={classes.health} data-level={level}>
      <Icon size={14} aria-hidden="true" />
      {text ?? t(`mesh.health.${level}`)}
    </span>
  )
}
