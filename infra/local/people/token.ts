import { resolve } from 'node:path'
import { loadIssuerKeys } from '../parts/issuer/keys.ts'
import { signAccessToken } from '../parts/issuer/access-token.ts'
import { originIn } from '../server-card.ts'
import { people } from './people.ts'

const fail = (line: string): never => {
  console.error(line)
  process.exit(1)
}

const id = process.argv[2] ?? fail('用法：npm run --silent token -- owner-01')
const person = people.find((one) => one.id === id) ?? fail(`没有示例人员 ${id}；npm run people 列出全部。`)
const dataDir = resolve(process.env.DATA_DIR || '.data')
console.log(await signAccessToken(await loadIssuerKeys(dataDir), `${originIn(dataDir)}/oidc`, person))
