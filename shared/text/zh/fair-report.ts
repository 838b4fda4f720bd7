/** 双选会情况：到场、双选、协议 */
export const text = {
  title: '双选会情况', lead: '数字随报名、签到和双选即时更新。', reload: '更新数字', download: '下载 Excel 表格',
  summary: '总体情况', signedUp: '报名企业', came: '到场企业', walkIns: '其中现场报名', people: '到场企业报名的人数', waiting: '候补企业', byEnterprises: '企业选机构', byAgencies: '机构选企业', matched: '双选成功', agreed: '已签订服务协议', unanswered: '过期没有答复',
  enterprises: (count: number) => `${count} 家`, persons: (count: number) => `${count} 人`, pairs: (count: number) => `${count} 对`,
  cameOf: (came: number, signedUp: number) => (signedUp === 0 ? '0 家' : `${came} 家，占报名企业的 ${Math.round((came * 100) / signedUp)}%`),
  byIndustry: '按行业', industry: '行业门类', byDistrict: '按区（市）', district: '区（市）', bySize: '按规模', size: '规模', byNeed: '按需要的服务', need: '需要的服务', unknown: '没有填写',
  needHelp: '一家企业可以需要几项服务，各项相加会多于企业数。',
  absent: '没有到场的企业', notYet: '还没有签到的企业', absentNone: '报名的企业都已到场。', ticket: '报名号', name: '单位名称', none: '还没有企业报名。',
};
