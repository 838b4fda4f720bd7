export interface CronFields {
  minutes: number[]
  hours: number[]
  days: number[] | 'last' | undefined
  months: number[]
  /** 1 = Sunday … 7 = Saturday. */
  weekdays: number[] | undefined
  years: number[] | undefined
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The six fields of an AWS cron expression: minutes hours day-of-month month day-of-week year. */
export function parseCron(expression: string): CronFields {
  const [minutes, hours, days, months, weekdays, years, ...more] = expression.trim().split(/\s+/)
  if (!minutes || !hours || !days || !months || !weekdays || !years || more.length) throw new Error(`cron(${expression}) needs six fields`)
  return {
    minutes: numbers(minutes, 0, 59),
    hours: numbers(hours, 0, 23),
    days: days === '?' ? undefined : days === 'L' ? 'last' : numbers(days, 1, 31),
    months: numbers(months, 1, 12, monthNames),
    weekdays: weekdays === '?' ? undefined : numbers(weekdays, 1, 7, dayNames),
    years: years === '*' ? undefined : numbers(years, 1970, 2199),
  }
}

function numbers(field: string, low: number, high: number, names: string[] = []): number[] {
  const valueOf = (text: string): number => {
    const named = names.indexOf(text.toUpperCase())
    const value = named >= 0 ? named + 1 : Number(text)
    if (!Number.isInteger(value) || value < low || value > high) throw new Error(`cron field ${field} is not understood`)
    return value
  }
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/')
    const [from = '', to] = range.split('-')
    const start = from === '*' ? low : valueOf(from)
    const end = from === '*' || (step && !to) ? high : to ? valueOf(to) : start
    for (let value = start; value <= end; value += step ? Number(step) || high : 1) found.add(value)
  }
  return [...found].sort((a, b) => a - b)
}

const dayMs = 86_400_000
const horizonDays = 366 * 5

/** The first instant after `after` (epoch milliseconds) that the fields name in the time zone. */
export function nextCron(fields: CronFields, after: number, timeZone: string): number {
  const local = after + offsetAt(after, timeZone)
  const firstDay = Math.floor(local / dayMs) * dayMs
  for (let day = 0; day < horizonDays; day++) {
    const midnight = firstDay + day * dayMs
    if (!isOnDay(fields, new Date(midnight))) continue
    for (const hour of fields.hours)
      for (const minute of fields.minutes) {
        const wall = midnight + (hour * 60 + minute) * 60_000
        const instant = wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone)
        if (instant > after) return instant
      }
  }
  throw new Error('the cron expression names no day within five years')
}

function isOnDay(fields: CronFields, day: Date): boolean {
  const isLast = new Date(day.getTime() + dayMs).getUTCDate() === 1
  return (
    (fields.days === 'last' ? isLast : (fields.days?.includes(day.getUTCDate()) ?? true)) &&
    fields.months.includes(day.getUTCMonth() + 1) &&
    (fields.weekdays?.includes(day.getUTCDay() + 1) ?? true) &&
    (fields.years?.includes(day.getUTCFullYear()) ?? true)
  )
}

/** How far the zone's wall clock stands before UTC at an instant, milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(instant / 1000) * 1000
}
