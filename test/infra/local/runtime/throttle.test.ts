import { expect, it } from 'vitest'
import { throttlesOf } from '../../../../infra/local/gateway/throttle.ts'

it('routes with settings of their own have a bucket of their own, and leave that of the others full', () => {
  let now = 0
  const admits = throttlesOf({ DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 3 }, RouteSettings: { 'ANY /api/calculators': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } }, () => now)
  expect([1, 2].map(() => admits('ANY /api/calculators'))).toEqual([true, false])
  expect([1, 2, 3, 4].map((_, index) => admits(index % 2 ? 'ANY /api/fairs' : 'ANY /api/tasks'))).toEqual([true, true, true, false])
  now = 1000
  expect(admits('ANY /api/calculators')).toBe(true)
})
