import { people, roleTitles } from './people.ts'
import type { PersonRole } from './people.ts'

/** Chinese characters take two columns of a terminal. */
const columns = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(width - columns(text), 1))

const roles: readonly PersonRole[] = ['officer', 'owner', 'manager', 'specialist']
for (const role of roles) {
  console.log(`\n${roleTitles[role]}`)
  for (const person of people.filter((one) => one.role === role))
    console.log(`  ${pad(person.id, 24)}${pad(person.name, 18)}${pad(person.note, 28)}${person.groups.join(' ')}`.trimEnd())
}
console.log('\n取访问令牌：npm run --silent token -- owner-01')
