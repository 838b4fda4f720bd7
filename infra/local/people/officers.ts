import type { Person } from './person.ts'

interface Officer {
  readonly id: string
  readonly name: string
  readonly duties: readonly string[]
  /** 320400 is the city office, others are districts. */
  readonly office: string
  readonly note: string
}

const city = '320400'
const districtDuties = ['fair', 'verification', 'filing']

const table: readonly Officer[] = [
  { id: 'fair-officer', name: '钱集会', duties: ['fair'], office: city, note: '市局，办双选会、排展位、签到' },
  { id: 'verification-officer', name: '何核明', duties: ['verification'], office: city, note: '市局，核验机构和企业' },
  { id: 'filing-officer', name: '贝安存', duties: ['filing'], office: city, note: '市局，受理托管协议备案' },
  { id: 'inspection-officer', name: '查实清', duties: ['inspection'], office: city, note: '市局，抽查' },
  { id: 'evaluation-officer', name: '平其准', duties: ['evaluation'], office: city, note: '市局，年度评价' },
  { id: 'first-reviewer', name: '楚慎言', duties: ['first-review'], office: city, note: '市局，补贴初审' },
  { id: 'second-reviewer', name: '傅思远', duties: ['second-review'], office: city, note: '市局，补贴复审' },
  { id: 'funds-officer', name: '金守平', duties: ['funds'], office: city, note: '市局，资金拨付' },
  { id: 'policy-officer', name: '郑有章', duties: ['policy'], office: city, note: '市局，政策规则' },
  { id: 'auditor', name: '明察之', duties: ['audit'], office: city, note: '市局，审计，只读' },
  { id: 'tianning-officer', name: '田宁和', duties: districtDuties, office: '320402', note: '天宁区，双选会、核验、备案' },
  { id: 'wujin-officer', name: '武进之', duties: districtDuties, office: '320412', note: '武进区，双选会、核验、备案' },
]

export const officers: readonly Person[] = table.map(({ id, name, duties, office, note }) => ({
  id,
  name: `${name}（示例）`,
  role: 'officer',
  groups: [...duties.map((duty) => `duty:${duty}`), `office:${office}`],
  note,
}))
