import { randomUUID } from 'node:crypto'
import type { Functions } from './functions/functions.ts'
import type { Stopper } from './stopper.ts'
import type { Template } from './template.ts'

export interface AsynchronousOptions {
  template: Template
  functions: Functions
  stopper: Stopper
  /** Sends a message to the queue with this ARN. */
  sendTo(arn: string, body: string): Promise<void>
  report(problem: string): void
}

/** Lambda waits 1 and 2 minutes between its tries; here nobody wants to. */
const pausesMs = [1_000, 2_000]

/** Invokes as services do that do not wait: with retries, and with dead letters in the end. */
export function createAsynchronousInvoke(options: AsynchronousOptions): (functionArn: string, event: unknown) => Promise<void> {
  const { template, functions, stopper } = options
  const configurations = template.resourcesOf('AWS::Lambda::EventInvokeConfig')
  const definitions = template.resourcesOf('AWS::Lambda::Function')
  return async (functionArn, event) => {
    const target = functions.find(functionArn)
    if (!target) return options.report(`nothing answers to ${functionArn}`)
    const configuration = configurations.find(({ properties }) => properties.FunctionName === target.name)?.properties
    const retries = configuration?.MaximumRetryAttempts ?? pausesMs.length
    for (let attempt = 0; ; attempt++) {
      const outcome = await target.invoke(event)
      if (outcome.ok || stopper.stopped()) return
      if (attempt < retries) {
        await stopper.pause(pausesMs[attempt] ?? 0)
        continue
      }
      options.report(`${target.name} failed ${attempt + 1} times: ${outcome.error.errorMessage}`)
      const destination = configuration?.DestinationConfig?.OnFailure?.Destination
      const letters = definitions.find(({ name }) => name === target.name)?.properties.DeadLetterConfig?.TargetArn
      if (letters) await options.sendTo(letters, JSON.stringify(event))
      if (destination) {
        const requestContext = { requestId: randomUUID(), functionArn: target.arn, condition: 'RetriesExhausted', approximateInvokeCount: attempt + 1 }
        const responseContext = { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' }
        const message = { version: '1.0', timestamp: new Date().toISOString(), requestContext, requestPayload: event, responseContext, responsePayload: outcome.error }
        await options.sendTo(destination, JSON.stringify(message))
      }
      return
    }
  }
}
