import { randomUUID } from 'node:crypto'
import type { Template } from '../template.ts'
import { parseExpression, type Cadence } from './expression.ts'

export interface ScheduleDefinition {
  id: string
  cadence: Cadence
  /** ARN of the function it calls. */
  target: string
  /** The event for a firing at this instant, epoch milliseconds. */
  eventAt(time: number): unknown
}

/** EventBridge gives seconds, not milliseconds. */
const isoSeconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`

/** The enabled schedules of the template: EventBridge rules and Scheduler schedules alike. */
export function schedulesOf(template: Template): ScheduleDefinition[] {
  const envelope = (source: string, resource: string, time: number) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account: template.account,
    time: isoSeconds(time),
    region: template.region,
    resources: [resource],
    detail: source === 'aws.events' ? {} : '{}',
  })
  const rules = template.resourcesOf('AWS::Events::Rule').flatMap(({ id, stack, arn, properties }) =>
    !properties.ScheduleExpression || properties.State === 'DISABLED'
      ? []
      : (properties.Targets ?? []).map((target, index): ScheduleDefinition => ({
          id: `${stack}/${id}/${index}`,
          cadence: parseExpression(properties.ScheduleExpression ?? ''),
          target: target.Arn,
          eventAt: (time) => {
            const event = envelope('aws.events', arn, time)
            if (target.Input) return JSON.parse(target.Input)
            if (target.InputTransformer) return transform(target.InputTransformer, event)
            return event
          },
        })),
  )
  const schedules = template.resourcesOf('AWS::Scheduler::Schedule').flatMap(({ id, stack, arn, properties }) =>
    properties.State === 'DISABLED'
      ? []
      : [
          {
            id: `${stack}/${id}`,
            cadence: parseExpression(properties.ScheduleExpression, properties.ScheduleExpressionTimezone),
            target: properties.Target.Arn,
            eventAt: (time: number) =>
              properties.Target.Input
                ? JSON.parse(fillPlaceholders(properties.Target.Input, arn, time))
                : envelope('aws.scheduler', arn, time),
          },
        ],
  )
  return [...rules, ...schedules]
}

const fillPlaceholders = (input: string, arn: string, time: number): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', isoSeconds(time))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1')

function transform(
  { InputPathsMap = {}, InputTemplate }: { InputPathsMap?: Record<string, string>; InputTemplate: string },
  event: Record<string, unknown>,
): unknown {
  const filled = InputTemplate.replace(/("?)<([^>]+)>\1/g, (_, _quote: string, name: string) =>
    JSON.stringify(event[(InputPathsMap[name] ?? '').replace(/^\$\./, '')] ?? ''),
  )
  return JSON.parse(filled)
}
