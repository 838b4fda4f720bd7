import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue } from 'node:sqlite'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

const schema = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table if not exists record (
    model text not null, id text not null, payload text not null,
    grant_id text, uid text, user_code text,
    expires_at integer, consumed_at integer,
    primary key (model, id)
  ) without rowid;
  create index if not exists record_grant on record (model, grant_id) where grant_id is not null;
  create index if not exists record_uid on record (model, uid) where uid is not null;
  create index if not exists record_expiry on record (expires_at) where expires_at is not null;
`

const seconds = (): number => Math.floor(Date.now() / 1000)

// The payload was written from this very type; what is stored here is never anyone else's input.
const parse = (text: string): AdapterPayload => JSON.parse(text)

/** Sessions, grants and refresh tokens in an SQLite file, so that they outlive restarts and kill -9. */
export const openAdapter = (dataDir: string): { factory: AdapterFactory; close(): void } => {
  mkdirSync(join(dataDir, 'issuer'), { recursive: true })
  const database = new DatabaseSync(join(dataDir, 'issuer', 'sessions.sqlite'))
  database.exec(schema)
  database.prepare('delete from record where expires_at <= ?').run(seconds())
  const upsert = database.prepare(
    'insert or replace into record (model, id, payload, grant_id, uid, user_code, expires_at) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const live = 'and (expires_at is null or expires_at > ?)'
  const byId = database.prepare(`select payload, consumed_at from record where model = ? and id = ? ${live}`)
  const byUid = database.prepare(`select payload, consumed_at from record where model = ? and uid = ? ${live}`)
  const byUserCode = database.prepare(`select payload, consumed_at from record where model = ? and user_code = ? ${live}`)
  const consume = database.prepare('update record set consumed_at = ? where model = ? and id = ?')
  const destroy = database.prepare('delete from record where model = ? and id = ?')
  const revoke = database.prepare('delete from record where model = ? and grant_id = ?')

  const find = (query: typeof byId, ...values: readonly SQLInputValue[]): AdapterPayload | undefined => {
    const row = query.get(...values, seconds())
    if (typeof row?.payload !== 'string') return undefined
    const payload = parse(row.payload)
    return row.consumed_at === null ? payload : { ...payload, consumed: row.consumed_at }
  }

  const adapterOf = (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      const expiresAt = typeof expiresIn === 'number' ? seconds() + expiresIn : null
      const { grantId = null, uid = null, userCode = null } = payload
      upsert.run(model, id, JSON.stringify(payload), grantId, uid, userCode, expiresAt)
    },
    find: async (id) => find(byId, model, id),
    findByUid: async (uid) => find(byUid, model, uid),
    findByUserCode: async (userCode) => find(byUserCode, model, userCode),
    consume: async (id) => void consume.run(seconds(), model, id),
    destroy: async (id) => void destroy.run(model, id),
    revokeByGrantId: async (grantId) => void revoke.run(model, grantId),
  })
  return { factory: adapterOf, close: () => database.close() }
}
