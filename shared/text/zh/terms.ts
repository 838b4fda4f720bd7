/** Names of districts, the ten items, manners, duties and roles, as the policy and the bureau call them. */
export const terms = {
  districts: { '320400': '常州市本级', '320402': '天宁区', '320404': '钟楼区', '320411': '新北区', '320412': '武进区', '320413': '金坛区', '320481': '溧阳市' },
  serviceItems: {
    onboarding: '入职管理', contracts: '签订劳动合同', 'social-insurance': '社会保险事宜', attendance: '考勤管理', payroll: '薪酬事项',
    exit: '离职管理', recruitment: '招聘普通员工', rules: '劳动规章制度', 'legal-advice': '法律咨询', training: '员工培训',
  },
  manners: { 'regular-visit': '定期上门', phone: '电话跟踪', 'unscheduled-visit': '不定期上门', online: '线上服务' },
  sizes: { large: '大型', medium: '中型', small: '小型', micro: '微型' },
} satisfies Record<string, Record<string, string>>;
