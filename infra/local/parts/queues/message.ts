import * as z from 'zod/mini'

const Attribute = z.strictObject({
  DataType: z.string(),
  StringValue: z.optional(z.string()),
  BinaryValue: z.optional(z.string()),
})
/** As the service writes them; kept and given back unread. */
export const MessageAttributes = z.record(z.string(), Attribute)
export type MessageAttributes = z.infer<typeof MessageAttributes>

/** A message as it is kept. All times in milliseconds since 1970. */
export const Message = z.object({
  id: z.string(),
  body: z.string(),
  attributes: MessageAttributes,
  sentAt: z.number(),
  /** Nobody receives it before. */
  visibleAt: z.number(),
  /** How often it was received. */
  received: z.number(),
  firstReceivedAt: z.optional(z.number()),
})
export type Message = z.infer<typeof Message>

/** Everything that can happen to a queue. The state is what these lines, applied in order, make of nothing. */
export const Change = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), queue: z.string(), message: Message }),
  z.object({ op: z.literal('remove'), queue: z.string(), id: z.string() }),
  z.object({ op: z.literal('purge'), queue: z.string() }),
])
export type Change = z.infer<typeof Change>
