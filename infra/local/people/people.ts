import { officers } from './officers.ts'
import type { Person, PersonRole } from './person.ts'

export type { Person, PersonRole } from './person.ts'

const ownerNames = [
  '丁小满', '万知秋', '卞禾生', '石青山', '叶向晚', '冯一鸣', '吕清和', '朱明远', '江晓舟', '许乐平', '苏映雪',
  '杜若溪', '沈长风', '汪星野', '陆云帆', '林听雨', '罗春来', '季无忧', '孟新禾', '柏松年', '施以宁', '姚晨光',
]
const managerNames = ['高立信', '唐守约', '陶善同', '夏同舟', '顾全之', '常为民', '章有方']
const specialistNames = [
  '白云起', '成如一', '戴月明', '范小舟', '古今言', '韩知书', '纪有恒', '康宁远', '蓝天朗', '牛勤之', '温如玉', '余庆丰',
]

const numbered = (role: PersonRole, names: readonly string[], note: string): Person[] =>
  names.map((name, index) => ({
    id: `${role}-${String(index + 1).padStart(2, '0')}`,
    name: `${name}（示例）`,
    role,
    groups: [],
    note,
  }))

/** Every sample person. None is real; each name says 示例. */
export const people: readonly Person[] = [
  ...officers,
  ...numbered('owner', ownerNames, '企业负责人'),
  ...numbered('manager', managerNames, '服务机构负责人'),
  ...numbered('specialist', specialistNames, '服务机构专员'),
]

export const roleTitles: Readonly<Record<PersonRole, string>> = {
  officer: '人社局工作人员',
  owner: '企业负责人',
  manager: '服务机构负责人',
  specialist: '服务机构专员',
}
