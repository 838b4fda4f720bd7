import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod/mini'
import type { BusinessTime } from './business-time.ts'
import { writeWhole } from './parts/durable-file.ts'
import type { ScheduleDefinition } from './schedules/definitions.ts'

export interface SchedulesOptions {
  schedules: ScheduleDefinition[]
  time: BusinessTime
  /** Calls a function and resolves when it is done, its retries included. */
  invoke(functionArn: string, event: unknown): Promise<void>
  /** Where the times of the last firings are kept. */
  folder: string
  report(problem: string): void
}

export interface Schedules {
  /** Fires what is due now; resolves when the functions are done. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const lastFirings = z.record(z.string(), z.number())
const tickMs = 1_000

/**
 * Fires schedules by business time. After a jump forward each one due fires once, not once for every time it missed,
 * and the steady ones (`rate`) fire at any jump forward. What fell due while the server was off fires at the start.
 */
export async function runSchedules({ schedules, time, invoke, folder, report }: SchedulesOptions): Promise<Schedules> {
  const file = path.join(folder, 'schedules.json')
  const stored = await readFile(file, 'utf8').catch(() => '{}')
  const last = new Map(Object.entries(z.parse(lastFirings, JSON.parse(stored))))
  const running = new Set<Promise<void>>()
  let jumpedForward = false

  const isDue = (schedule: ScheduleDefinition, now: number): boolean => {
    const before = last.get(schedule.id)
    // A first sight starts the clock; so does a clock that was set back.
    if (before === undefined || before > now) {
      last.set(schedule.id, now)
      return false
    }
    return schedule.cadence.next(before) <= now || (jumpedForward && schedule.cadence.kind === 'rate')
  }

  const save = async (): Promise<void> => {
    await mkdir(folder, { recursive: true })
    await writeWhole(file, JSON.stringify(Object.fromEntries(last)))
  }

  const tick = async (): Promise<void> => {
    const now = time.now()
    const due = schedules.filter((schedule) => isDue(schedule, now))
    jumpedForward = false
    for (const schedule of due) last.set(schedule.id, now)
    const firings = due.map((schedule) => {
      const firing = invoke(schedule.target, schedule.eventAt(now)).catch((error: unknown) =>
        report(`schedule ${schedule.id}: ${String(error)}`),
      )
      running.add(firing)
      return firing.finally(() => running.delete(firing))
    })
    if (due.length) await save()
    await Promise.all(firings)
  }

  const tickSafely = (): Promise<void> => tick().catch((error: unknown) => report(`schedules: ${String(error)}`))
  time.onShift((byMs) => {
    jumpedForward ||= byMs > 0
  })
  await save()
  // Not waited for: what fell due while the server was off may take its time.
  void tickSafely()
  const timer = setInterval(() => void tickSafely(), tickMs)
  return {
    settle: async () => {
      await tickSafely()
      await Promise.all(running)
    },
    stop: async () => {
      clearInterval(timer)
      await Promise.all(running)
    },
  }
}
