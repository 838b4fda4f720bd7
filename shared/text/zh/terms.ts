/** Names of districts, the ten items, manners, duties and roles, as the policy and the bureau call them. */
export const terms = {
  districts: { '320400': '常州市本级', '320402': '天宁区', '320404': '钟楼区', '320411': '新北区', '320412': '武进区', '320413': '金坛区', '320481': '溧阳市' },
  serviceItems: {
    onboarding: '入职管理', contracts: '签订劳动合同', 'social-insurance': '社会保险事宜', attendance: '考勤管理', payroll: '薪酬事项',
    exit: '离职管理', recruitment: '招聘普通员工', rules: '劳动规章制度', 'legal-advice': '法律咨询', training: '员工培训',
  },
  manners: { 'regular-visit': '定期上门', phone: '电话跟踪', 'unscheduled-visit': '不定期上门', online: '线上服务' },
  duties: { fair: '双选会', verification: '资格核验', filing: '协议备案', inspection: '检查', evaluation: '效果评估', 'first-review': '补贴初审', 'second-review': '补贴复审', funds: '资金拨付', policy: '政策管理', audit: '审计' },
  sides: { enterprise: '小微企业', agency: '社会力量机构' },
  memberRoles: { manager: '负责人', specialist: '服务专员' },
  memberStatuses: { claimed: '待核验', verified: '已核验', refused: '未通过核验', left: '已退出' },
  sizes: { large: '大型', medium: '中型', small: '小型', micro: '微型' },
} satisfies Record<string, Record<string, string>>;
