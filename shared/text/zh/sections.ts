/** Entries of the navigation, named by the pages that add them. */
export const text = {
  home: '我的待办', fairs: '双选会', agencies: '选机构', choices: '双选', agreements: '服务协议', records: '服务记录', visits: '服务安排', complaints: '投诉', archive: '服务档案', qualification: '资格材料', staff: '人员', evaluations: '效果评估', claims: '补贴申请', organisation: '单位信息', organisations: '单位核验', filings: '协议备案', funds: '补贴资金', reviews: '补贴审核', payments: '补贴拨付',
};
