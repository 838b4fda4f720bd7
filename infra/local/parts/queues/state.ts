import type { Change, Message } from './message.ts'

export interface QueueState {
  apply(change: Change): void
  /** The messages of a queue, oldest first. */
  messages(queue: string): MapIterator<Message>
  find(queue: string, id: string): Message | undefined
  count(): number
  /** Changes that make this state of nothing. */
  snapshot(): Change[]
}

export const createState = (): QueueState => {
  const queues = new Map<string, Map<string, Message>>()
  const queueOf = (name: string): Map<string, Message> => {
    const queue = queues.get(name) ?? new Map<string, Message>()
    queues.set(name, queue)
    return queue
  }
  return {
    apply: (change) => {
      const queue = queueOf(change.queue)
      if (change.op === 'put') queue.set(change.message.id, change.message)
      else if (change.op === 'remove') queue.delete(change.id)
      else queue.clear()
    },
    messages: (queue) => queueOf(queue).values(),
    find: (queue, id) => queueOf(queue).get(id),
    count: () => [...queues.values()].reduce((sum, { size }) => sum + size, 0),
    snapshot: () => [...queues].flatMap(([queue, messages]) => [...messages.values()].map((message) => ({ op: 'put' as const, queue, message }))),
  }
}
