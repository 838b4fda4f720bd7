import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { loadIssuerKeys } from '../../../../infra/local/parts/issuer/keys.ts'
import { people } from '../../../../infra/local/people/people.ts'

const run = promisify(execFile)
const script = (name: string): string => new URL(`../../../../infra/local/people/${name}.ts`, import.meta.url).pathname

describe('the sample people', () => {
  test('each have their own id and are marked as samples', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
    expect(people.filter(({ name }) => !name.endsWith('（示例）'))).toEqual([])
  })

  test('fill every role, and every duty at the city office', () => {
    const countOf = (role: string) => people.filter((person) => person.role === role).length
    expect(['officer', 'owner', 'manager', 'specialist'].map(countOf)).toEqual([12, 22, 7, 12])
    const city = people.filter(({ groups }) => groups.includes('office:320400')).flatMap(({ groups }) => groups)
    const duties = ['fair', 'verification', 'filing', 'inspection', 'evaluation', 'first-review', 'second-review', 'funds', 'policy', 'audit']
    expect(city).toEqual(expect.arrayContaining(duties.map((duty) => `duty:${duty}`)))
  })

  test('only officers carry duties and an office', () => {
    expect(people.filter(({ role, groups }) => (role === 'officer') !== groups.length > 0)).toEqual([])
  })

  test('are listed by command', async () => {
    const { stdout } = await run(process.execPath, [script('list')])
    for (const { id } of people) expect(stdout).toContain(id)
  })
})

test('the token command signs with the kept key for the issuer of the port', async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'token-'))
  const { stdout } = await run(process.execPath, [script('token'), 'funds-officer'], { env: { ...process.env, DATA_DIR, PORT: '18101' } })
  const { signing } = await loadIssuerKeys(DATA_DIR)
  const { payload } = await jwtVerify(stdout.trim(), createLocalJWKSet({ keys: [{ kty: signing.kty, n: signing.n, e: signing.e, kid: signing.kid }] }), {
    issuer: 'http://localhost:18101/oidc',
    audience: 'https://api.tuoguantong.example',
  })
  expect([payload.sub, payload.groups]).toEqual(['funds-officer', ['duty:funds', 'office:320400']])
  await expect(run(process.execPath, [script('token'), 'nobody'], { env: { ...process.env, DATA_DIR } })).rejects.toThrow('没有示例人员 nobody')
  await rm(DATA_DIR, { recursive: true, force: true })
})
