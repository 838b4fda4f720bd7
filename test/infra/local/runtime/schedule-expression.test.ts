import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../../../infra/local/schedules/expression.ts'
import { applyCommand } from '../../../../infra/local/time.ts'

const next = (expression: string, after: string, zone?: string) => new Date(parseExpression(expression, zone).next(Date.parse(after))).toISOString()

describe('schedule expressions', () => {
  it.each([
    ['rate(5 minutes)', '2026-03-01T00:00:00Z', '2026-03-01T00:05:00.000Z'],
    ['rate(1 day)', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00.000Z'],
    ['cron(10 18 * * ? *)', '2026-03-01T18:10:00Z', '2026-03-02T18:10:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-03-01T10:01:00Z', '2026-03-01T10:15:00.000Z'],
    ['cron(0 8 1 * ? *)', '2026-03-02T00:00:00Z', '2026-04-01T08:00:00.000Z'],
    ['cron(0 8 L * ? *)', '2028-02-02T00:00:00Z', '2028-02-29T08:00:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2026-03-06T09:00:00Z', '2026-03-09T08:00:00.000Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  it('reads a cron expression in its own time zone', () => {
    expect(next('cron(30 2 * * ? *)', '2026-03-01T00:00:00Z', 'Asia/Shanghai')).toBe('2026-03-01T18:30:00.000Z')
  })

  it('refuses what it does not know', () => {
    expect(() => parseExpression('at(2026-01-01T00:00:00)')).toThrow('at(')
    expect(() => parseExpression('cron(0 8 ? * 2#1 *)')).toThrow('2#1')
  })
})

describe('npm run time', () => {
  it.each([
    [0, '+365d', 365 * 86_400_000],
    [86_400_000, '-1d', 0],
    [5, '+12h', 43_200_005],
    [5, 'reset', 0],
    [5, 'show', 5],
    [5, 'tomorrow', undefined],
  ])('takes %d by %s to %s', (offset, command, expected) => {
    expect(applyCommand(offset, command)).toBe(expected)
  })
})
