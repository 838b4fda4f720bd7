import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadIssuerKeys } from '../parts/issuer/keys.ts'
import { signAccessToken } from '../parts/issuer/access-token.ts'
import { people } from './people.ts'

const fail = (line: string): never => {
  console.error(line)
  process.exit(1)
}

const id = process.argv[2] ?? fail('用法：npm run --silent token -- owner-01')
const person = people.find((one) => one.id === id) ?? fail(`没有示例人员 ${id}；npm run people 列出全部。`)
const dataDir = resolve(process.env.DATA_DIR || '.data')
// What runs in this folder says where it does; its port need not be named again.
const card = join(dataDir, 'server.json')
const origin = existsSync(card) ? (JSON.parse(readFileSync(card, 'utf8')) as { origin: string }).origin : `http://localhost:${process.env.PORT || '8787'}`
console.log(await signAccessToken(await loadIssuerKeys(dataDir), `${origin}/oidc`, person))
