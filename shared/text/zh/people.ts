/** Texts of people in organisations: members, invitations, deputies, who does which task. */
export const text = {
  members: {
    title: '人员', name: '姓名', role: '岗位', status: '状态', since: '依据', action: '办理', you: '（本人）',
    through: { licence: '工作人员已见执照', colleague: '负责人核验', invitation: '负责人邀请', appointment: '工作人员指定' },
    verify: '是本单位人员', refuse: '不是', dismiss: '请其离开', dismissAsk: (name: string) => `${name}将马上不能再查看和办理本单位的事项。由其担任服务专员的协议，会提醒机构确定新的专员。`, dismissSure: '确认请其离开',
    toManager: '改任负责人', toSpecialist: '改任服务专员', roleAsk: (name: string, role: string) => `${name}的岗位将变为${role}。`, roleSure: '确认变更',
    leave: '退出本单位', leaveAsk: '退出后，您马上不能再查看和办理本单位的事项。以后可以受邀或申请重新加入。', leaveSure: '确认退出',
    keep: '不变', done: '已办理', left: '您已退出该单位。',
    lastManager: '本单位只有一位已核验的负责人。建议再邀请一位负责人，以免无人办理。',
  },
  waiting: {
    enterprise: '您申请加入了这个单位，等已核验的负责人确认，核验以前看不到单位的资料；可以先报名双选会。也可以请负责人发一份邀请，或者带营业执照到人社部门窗口核验。',
    agency: '您申请加入了这个单位，等已核验的负责人确认，核验以前看不到单位的资料。也可以请负责人发一份邀请，或者带营业执照到人社部门窗口核验。',
    takeBack: '撤回申请', takeBackAsk: '撤回后，这个单位不再列在这里。以后可以受邀或重新申请加入。', takeBackSure: '确认撤回', keep: '不撤回',
  },
  refused: { title: (name: string) => `加入${name}的申请没有通过核验`, on: (date: string) => `${date} 未通过。`, reason: (reason: string) => `原因：${reason}`, again: '请核对后重新申请，或者请该单位的负责人发一份邀请；有疑问请带营业执照到人社部门窗口。' },
  invite: {
    title: '邀请同事', lead: '给每位同事各发一份邀请。链接和二维码只能用一次，七天内有效，可以撤回。凭邀请加入即为已核验，由您担保其是本单位人员。',
    name: '同事姓名', nameHint: '与其登录账号的实名一致，只有本人能用', role: '岗位', submit: '生成邀请',
    made: (name: string) => `给${name}的邀请`, until: (date: string) => `请在 ${date}（含当天）以前使用。`, once: '请现在转发或让对方扫码。为了安全，离开本页后不再显示这个链接；没有发出去的，撤回后重新邀请。',
    link: '邀请链接', copy: '复制链接', copied: '已复制', qr: (name: string) => `给${name}的邀请二维码`, another: '再邀请一位',
    sent: '已发出的邀请', none: '还没有发出邀请', by: '邀请人', expires: '有效期至', withdraw: '撤回', withdrawn: '邀请已撤回', closed: '（已结束）',
    status: { open: '等待加入', accepted: '已加入', withdrawn: '已撤回', expired: '已过期' },
  },
  join: {
    title: '加入单位', of: '单位', kind: '类别', role: '岗位', by: '邀请人', until: '有效期至', lead: (name: string) => `您现在以 ${name} 的身份登录。加入后即可办理本单位的事项。`,
    submit: '加入', other: '换账号登录', joined: '您已加入', go: '进入单位页面', noToken: '链接不完整', noTokenHelp: '请重新扫码，或者完整复制邀请链接后打开。',
    state: {
      used: { what: '这份邀请已经用过了', todo: '一个链接只能用一次。如果不是您本人使用的，请马上告诉邀请您的负责人。' },
      expired: { what: '这份邀请已过有效期', todo: '请邀请您的负责人重新发一份。' },
      withdrawn: { what: '这份邀请已被撤回', todo: '如有疑问，请联系邀请您的负责人。' },
      void: { what: '邀请您的人已不是该单位的负责人', todo: '请该单位现在的负责人重新邀请。' },
      member: { what: '您已经是该单位的人员', todo: '不需要再次加入。' },
    },
    otherPerson: '这份邀请不是发给您的', otherPersonHelp: (invited: string, own: string) => `它是发给 ${invited} 的，您现在以 ${own} 的身份登录。请换本人的账号；姓名写错的，请负责人重新邀请。`,
    unknown: '没有这份邀请', unknownHelp: '请核对链接是否完整，或请负责人重新邀请。',
  },
  deputies: {
    title: '代班', link: '请假时请人代班', lead: '请假期间，由代班的同事查看和办理您名下的待办。代班不增加任何权限：代班人以自己的名义办理，办理过程中注明代谁。',
    ask: '请人代班', from: '从哪天起', to: '到哪天止', where: '在哪里', office: '人社部门（经办人）', who: '请谁代班', duties: '代哪些职责', officeHelp: '同一办公室、自己也有这些职责的同事，会在待办里看到您的请求，由其中一位接受。也可以把下面的网址发给他。',
    submit: '发出', asked: '已发出，等对方接受', none: '现在没有代班安排', noColleague: '本单位还没有其他已核验的人员，先邀请一位同事。',
    mine: '请人代我', forOthers: '我代别人', period: (from: string, to: string) => `${from} 至 ${to}`, absent: '请假的人', deputy: '代班的人', scope: '范围', nobody: '等同事接受', status: { asked: '等待接受', agreed: '已接受', declined: '已谢绝', ended: '已结束' },
    actions: { agree: '我来代班', decline: '谢绝', end: '结束代班' }, done: '已办理', open: '查看', address: '本页网址', back: '返回代班',
  },
  tasks: {
    take: '我来办', giveBack: '放回', takeOver: '接手', standIn: '代办', mine: '您在办', by: (name: string) => `${name}在办`, byFor: (name: string, absent: string) => `${name}在办（代 ${absent}）`, standsIn: (name: string) => `代 ${name}`,
    takeOverAsk: (name: string) => `${name}已说在办。请先与其商量，再接手。`, takeOverSure: '确认接手', keep: '不接手', label: (name: string) => `谁来办：${name}`,
  },
  acting: { now: '当前单位', change: '换单位', other: '换到下面的单位办理：' },
  handOver: { title: '交接服务专员的协议', lead: '把一位专员名下全部在履行的协议一次交给另一位专员。每份协议的更换经过记入服务档案，并告知企业。', from: '原专员', to: '新专员', reason: '原因', submit: '全部交接', gone: (name: string) => `${name}（已离开）`, done: (moved: number, left: number) => (left > 0 ? `已交接 ${moved} 份协议，还有 ${left} 份：请再办理一次` : moved > 0 ? `已交接 ${moved} 份协议` : '该专员名下没有在履行的协议') },
  appoint: { title: '指定其为负责人', lead: '仅在原负责人去世、失联等无法履职时使用。指定后，新负责人可以请原负责人离开。', reason: '原因和依据', submit: '已看过营业执照原件，指定为负责人' },
};
