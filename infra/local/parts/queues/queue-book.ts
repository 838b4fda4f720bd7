import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openJournal, readJournal } from './journal.ts'
import { Change } from './message.ts'
import type { Message, MessageAttributes } from './message.ts'
import { createState } from './state.ts'
import { createWaitingRoom } from './waiting-room.ts'

export interface QueueOptions {
  /** How long a received message is hidden from others. */
  readonly visibilitySeconds: number
  /** Receptions after which a message goes to the dead-letter queue instead. */
  readonly maxReceiveCount?: number
  readonly deadLetterQueue?: string
  /** How long an unread message is kept; 4 days without it. */
  readonly retentionSeconds?: number
}

export interface Received extends Message {
  readonly receiptHandle: string
}

export interface ReceiveOptions {
  /** 1 without it. */
  readonly max?: number
  /** How long to wait for a first message; not at all without it. */
  readonly waitSeconds?: number
  readonly visibilitySeconds?: number
}

export interface QueueCounts {
  readonly visible: number
  /** Received and not yet deleted. */
  readonly inFlight: number
  readonly delayed: number
}

export interface QueueBook {
  readonly queues: Readonly<Record<string, QueueOptions>>
  send(queue: string, messages: readonly NewMessage[]): Promise<Message[]>
  receive(queue: string, options?: ReceiveOptions): Promise<Received[]>
  /** A handle from an earlier reception than the last changes nothing. @returns whether the handle was current */
  remove(queue: string, receiptHandle: string): Promise<boolean>
  hide(queue: string, receiptHandle: string, seconds: number): Promise<boolean>
  purge(queue: string): Promise<void>
  counts(queue: string): QueueCounts
  close(): Promise<void>
}

export interface NewMessage {
  readonly body: string
  readonly attributes?: MessageAttributes
  readonly delaySeconds?: number
}

const defaultRetentionSeconds = 4 * 86_400

const handleOf = ({ id, received }: Message): string => `${id}.${received}`

/** All queues over one journal. Their clock is the machine's. */
export const openQueueBook = async (dir: string, queues: Readonly<Record<string, QueueOptions>>): Promise<QueueBook> => {
  for (const [name, { deadLetterQueue }] of Object.entries(queues))
    if (deadLetterQueue !== undefined && !Object.hasOwn(queues, deadLetterQueue))
      throw new Error(`Queue ${name} sends its dead letters to ${deadLetterQueue}, which does not exist`)

  const path = join(dir, 'queues.log')
  const state = createState()
  for (const line of await readJournal(path)) state.apply(Change.parse(JSON.parse(line)))
  const journal = await openJournal({
    path,
    shortened: () => state.snapshot().map((change) => JSON.stringify(change)),
    tooLong: (lines) => lines > 1000 + 4 * state.count(),
  })
  const waitingRoom = createWaitingRoom()

  /** Takes effect at once; resolves when it will outlive a crash. */
  const commit = (changes: readonly Change[]): Promise<void> => {
    for (const change of changes) state.apply(change)
    const touched = new Set(changes.map(({ queue }) => queue))
    for (const queue of touched) waitingRoom.wake(queue)
    return journal.append(changes.map((change) => JSON.stringify(change)))
  }

  const current = (queue: string, receiptHandle: string): Message | undefined => {
    const message = state.find(queue, receiptHandle.slice(0, receiptHandle.lastIndexOf('.')))
    return message && handleOf(message) === receiptHandle ? message : undefined
  }

  const expired = (queue: string, message: Message, now: number): boolean =>
    message.sentAt + (queues[queue]?.retentionSeconds ?? defaultRetentionSeconds) * 1000 <= now

  /** Where a message goes on its next reception: out, to the dead letters, or to the receiver. */
  const nextStep = (queue: string, message: Message, hiddenSeconds: number, now: number): { changes: Change[]; received?: Received } => {
    const { maxReceiveCount, deadLetterQueue } = queues[queue] ?? {}
    const out: Change = { op: 'remove', queue, id: message.id }
    if (expired(queue, message, now)) return { changes: [out] }
    if (deadLetterQueue !== undefined && maxReceiveCount !== undefined && message.received >= maxReceiveCount)
      return { changes: [{ op: 'put', queue: deadLetterQueue, message: { ...message, visibleAt: now } }, out] }
    const next = {
      ...message,
      visibleAt: now + hiddenSeconds * 1000,
      received: message.received + 1,
      firstReceivedAt: message.firstReceivedAt ?? now,
    }
    return { changes: [{ op: 'put', queue, message: next }], received: { ...next, receiptHandle: handleOf(next) } }
  }

  const take = async (queue: string, max: number, hiddenSeconds: number): Promise<Received[]> => {
    const now = Date.now()
    const changes: Change[] = []
    const received: Received[] = []
    for (const message of state.messages(queue)) {
      if (received.length >= max) break
      if (message.visibleAt > now) continue
      const step = nextStep(queue, message, hiddenSeconds, now)
      changes.push(...step.changes)
      if (step.received) received.push(step.received)
    }
    if (changes.length > 0) await commit(changes)
    return received
  }

  const nextVisible = (queue: string): number =>
    [...state.messages(queue)].reduce((soonest, { visibleAt }) => Math.min(soonest, visibleAt), Number.POSITIVE_INFINITY)

  return {
    queues,
    send: async (queue, added) => {
      const now = Date.now()
      const messages = added.map(({ body, attributes = {}, delaySeconds = 0 }) => {
        const id = randomUUID()
        return { id, body, attributes, sentAt: now, visibleAt: now + delaySeconds * 1000, received: 0 }
      })
      await commit(messages.map((message) => ({ op: 'put', queue, message })))
      return messages
    },
    receive: async (queue, { max = 1, waitSeconds = 0, visibilitySeconds } = {}) => {
      const hiddenSeconds = visibilitySeconds ?? queues[queue]?.visibilitySeconds ?? 30
      const deadline = Date.now() + waitSeconds * 1000
      for (;;) {
        const received = await take(queue, max, hiddenSeconds)
        const left = deadline - Date.now()
        if (received.length > 0 || left <= 0 || waitingRoom.closed()) return received
        await waitingRoom.wait(queue, Math.min(left, Math.max(nextVisible(queue) - Date.now(), 1)))
      }
    },
    remove: async (queue, receiptHandle) => {
      const message = current(queue, receiptHandle)
      if (message) await commit([{ op: 'remove', queue, id: message.id }])
      return message !== undefined
    },
    hide: async (queue, receiptHandle, seconds) => {
      const message = current(queue, receiptHandle)
      if (message) await commit([{ op: 'put', queue, message: { ...message, visibleAt: Date.now() + seconds * 1000 } }])
      return message !== undefined
    },
    purge: (queue) => commit([{ op: 'purge', queue }]),
    counts: (queue) => {
      const now = Date.now()
      const counts = { visible: 0, inFlight: 0, delayed: 0 }
      for (const { visibleAt, received } of state.messages(queue)) {
        if (visibleAt <= now) counts.visible += 1
        else if (received > 0) counts.inFlight += 1
        else counts.delayed += 1
      }
      return counts
    },
    close: async () => {
      waitingRoom.close()
      await journal.close()
    },
  }
}
