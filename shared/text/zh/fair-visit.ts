/** 参加双选会的人先看到的：时间地点、报名 */
export const text = {
  fact: { time: '时间', venue: '地点', map: '在地图中查看（新窗口）', contact: '咨询电话' },
  stage: {
    soon: (date: string) => `报名还没有开始，${date} 起可以报名。`,
    ended: '报名已经截止。',
    over: '本场双选会已经结束。',
    cancelled: (reason: string) => `本场双选会已取消：${reason}`,
    otherFairs: '查看双选会',
  },
  which: { enterprise: '您代表哪家企业参加？', agency: '您代表哪家机构参加？' },
  signUp: {
    agenciesFirst: '先看看有哪些机构参加',
    title: '企业报名',
    free: '企业参加双选会不收费。补贴由人社部门发给服务机构，企业不用申请，也不用垫付。',
    needs: '需要的服务', needsHint: '可以多选。您选了机构，或接受了邀请，它才看到单位名称。',
    /** 每项服务做些什么，让没有办过的人也看得懂。 */
    examples: {
      onboarding: '入职登记，核对身份和年龄', contracts: '签订、续签、变更合同', 'social-insurance': '参保登记、缴费基数、增减员', attendance: '考勤记录，加班和休假', payroll: '工资表、工资条、最低工资',
      exit: '离职手续、证明、经济补偿', recruitment: '发布岗位、筛选、面试', rules: '员工手册、奖惩办法', 'legal-advice': '工伤、辞退、劳动争议', training: '劳动法常识、岗前培训',
    } satisfies Record<string, string>,
    budget: '每月预算', budgetHint: '只用来给机构排先后；只存在这台设备上，不会提交，机构看不到。',
    contactName: '参会联系人', contactPhone: '联系人手机号码', contactHint: '用于通知本场双选会的变动。只有您选的机构和您接受邀请的机构，可以查看联系人姓名和手机号码，每次查看都有记录；撤回选择后不再提供。其他机构看不到。',
    attendees: '参会人数', attendeesHint: '1 至 5 人。', people: '人', peopleOf: (count: number) => `${count} 人`,
    note: '需求说明', noteHint: '例如：员工 25 人，主要想规范劳动合同和考勤。',
    submit: '提交报名',
    cancelled: '已取消报名。',
  },
};
