import { readFile, rm } from 'node:fs/promises'
import { answer, answerXml } from './answer.ts'
import type { Operation } from './answer.ts'
import { Failure, accessDenied, invalid } from './failure.ts'
import { findVersion } from './find-version.ts'
import { receiveBody } from './receive-body.ts'
import { lockedAt } from './version.ts'
import { document } from './xml.ts'

export const getRetention: Operation = ({ request, response, store }) => {
  const { lock } = findVersion(store, request.bucket, request.key, request.query.get('versionId'))
  if (!lock)
    throw new Failure(404, 'NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration')
  answerXml(response, document('Retention', { Mode: lock.mode, RetainUntilDate: lock.until }))
}

/** A lock may always be made longer; shorter or weaker only in GOVERNANCE mode by whoever asks to bypass it. */
export const putRetention: Operation = async ({ request, response, store, bucket, payload }) => {
  if (bucket.objectLockDays === undefined) throw invalid('Bucket is missing Object Lock Configuration')
  const version = findVersion(store, request.bucket, request.key, request.query.get('versionId'))
  const body = await receiveBody(request, store, payload)
  const text = await readFile(body.path, 'utf8')
  await rm(body.path, { force: true })
  const mode = /<Mode>(GOVERNANCE|COMPLIANCE)<\/Mode>/.exec(text)?.[1]
  const until = Date.parse(/<RetainUntilDate>([^<]+)<\/RetainUntilDate>/.exec(text)?.[1] ?? '')
  if (mode === undefined || Number.isNaN(until))
    throw new Failure(400, 'MalformedXML', 'The XML you provided was not well-formed')
  const held = lockedAt(version, store.now()) ? version.lock : undefined
  const weaker = held && (until < Date.parse(held.until) || (held.mode === 'COMPLIANCE' && mode === 'GOVERNANCE'))
  const bypass = held?.mode === 'GOVERNANCE' && request.header('x-amz-bypass-governance-retention') === 'true'
  if (weaker && !bypass) throw accessDenied('Access Denied because object protected by object lock.')
  const lock = { mode: mode === 'GOVERNANCE' ? mode : 'COMPLIANCE', until: new Date(until).toISOString() } as const
  await store.retain(request.bucket, version, lock)
  answer(response, 200)
}
