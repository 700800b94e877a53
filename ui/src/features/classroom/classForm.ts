import dayjs from 'dayjs'
import type { ClassView, Visibility } from '@/contracts/contracts'
import { formErrors, type FormErrors } from '@/shared/forms/fieldErrors'
import { t } from '@/shared/i18n'
import { durationText } from '@/shared/time'
import type { ClassDetails, ClassSchedule } from './api/classes'

export interface ClassFormValues {
  title: string
  description: string
  /** YYYY-MM-DD in the person's zone */
  date: string
  /** HH:mm in the person's zone */
  time: string
  /** minutes, as the select holds them */
  duration: string
  capacity: number | string
  visibility: Visibility
  recorded: boolean
  /** per cent of the viewers */
  meshShare: number
  /** beside the teacher, as the control holds it */
  stageSeats: string
}

/** the server's grace for a start that has just passed */
const PAST_GRACE_MS = 5 * 60_000
const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240]

/** A new class is proposed for the next half hour that leaves a quarter to prepare. */
export function valuesOf(view: ClassView | null, now: number): ClassFormValues {
  const half = 30 * 60_000
  const start = dayjs(view ? view.startsAt : Math.ceil((now + half / 2) / half) * half)
  return {
    title: view?.title ?? '',
    description: view?.description ?? '',
    date: start.format('YYYY-MM-DD'),
    time: start.format('HH:mm'),
    duration: String(view?.durationMinutes ?? 60),
    capacity: view?.settings.capacity ?? 100,
    visibility: view?.settings.visibility ?? 'PUBLIC',
    recorded: view?.settings.recorded ?? true,
    meshShare: view?.settings.meshShare ?? 25,
    stageSeats: String(view?.settings.stageSeats ?? 4),
  }
}

/** The usual lengths, and the one a class already has. */
export function durationChoices(current: string): { value: string; label: string }[] {
  const minutes = [...new Set([...DURATIONS, Number(current)])].sort((a, b) => a - b)
  return minutes.map((value) => ({ value: String(value), label: durationText(value) }))
}

export function detailsOf(values: ClassFormValues): ClassDetails {
  const { title, description, visibility, recorded, meshShare, stageSeats } = values
  return {
    title: title.trim(),
    description: description.trim(),
    settings: { capacity: Number(values.capacity), visibility, recorded, meshShare, stageSeats: Number(stageSeats) },
  }
}

export function scheduleOf({ date, time, duration }: ClassFormValues): ClassSchedule {
  return { startsAt: dayjs(`${date}T${time}`).toISOString(), durationMinutes: Number(duration) }
}

/** @param unmoved the start as it was; a start that is not changed may lie in the past */
export function checkClass(values: ClassFormValues, now: number, unmoved?: string): Record<string, string | null> {
  const title = values.title.trim()
  const capacity = Number(values.capacity)
  const start = dayjs(`${values.date}T${values.time}`)
  const moved = unmoved === undefined || !start.isSame(unmoved, 'minute')
  return {
    title: title.length >= 1 && title.length <= 120 ? null : t('classForm.title.invalid'),
    description: values.description.trim().length <= 2000 ? null : t('classForm.description.invalid'),
    date: values.date ? null : t('classForm.startsAt.required'),
    time: !values.time
      ? t('classForm.startsAt.required')
      : moved && start.valueOf() < now - PAST_GRACE_MS
        ? t('classForm.startsAt.past')
        : null,
    capacity:
      Number.isInteger(capacity) && capacity >= 1 && capacity <= 10_000 ? null : t('classForm.capacity.invalid'),
  }
}

export function refusalOf(error: unknown): FormErrors {
  return formErrors(error, {
    fields: {
      title: t('classForm.title.invalid'),
      description: t('classForm.description.invalid'),
      startsAt: t('classForm.startsAt.required'),
      durationMinutes: t('classForm.duration.invalid'),
      capacity: t('classForm.capacity.invalid'),
      meshShare: t('share.invalid'),
      stageSeats: t('seats.invalid'),
    },
    names: { startsAt: 'time', durationMinutes: 'duration' },
    codes: {
      STARTS_IN_THE_PAST: { field: 'time', text: t('classForm.startsAt.past') },
      CAPACITY_BELOW_ROSTER: { field: 'capacity', text: t('classForm.capacity.belowRoster') },
    },
  })
}
