/** 双选过程：企业的意向顺序、机构的邀请、联系人、洽谈记录、机构的当天清单 */
export const text = {
  ranking: {
    title: '我选的机构', left: (chosen: number, left: number) => `已选 ${chosen} 家，还可以选 ${left} 家。`, full: (chosen: number) => `已选满 ${chosen} 家。撤回一家，就可以再选。`,
    lead: '更想合作的排在前面。机构知道您选了它，看不到排序，也看不到您还选了谁；排序不影响办理。', last: (name: string, moment: string) => `${name} 于 ${moment} 最后调整。`,
    up: '上移', down: '下移', place: (place: number) => `第 ${place} 位`, now: (name: string, place: number, count: number) => `${name}现在排第 ${place} 位，共 ${count} 家。`,
    conflict: (name: string, place: number) => `刚才有同事改过，下面是现在的顺序。您想把${name}排到第 ${place} 位。`, again: '照我的意思再排一次', leave: '按现在的顺序', saving: '正在保存…',
  },
  fair: {
    chosenByUs: '已选择，等对方答复。', invitedByUs: '已邀请，等对方答复。', chosenByThem: '对方选择了您，请答复。', invitedByThem: '对方邀请您，请答复。', invite: '邀请这家企业', agreement: '查看协议草稿', closed: '现在不在双选时间内。',
    invitationsLeft: (sent: number, left: number) => `已邀请 ${sent} 家，还可以邀请 ${left} 家。`, invitationsFull: (sent: number) => `已邀请满 ${sent} 家。撤回一份邀请，就可以再邀请。`,
  },
  filter: { title: '筛选企业', all: '不限', industry: '行业', need: '需要的服务', district: '所在区（市）', size: '规模', shown: (count: number) => `符合条件的有 ${count} 家。`, searching: '正在查找…', none: '没有符合条件的企业。' },
  contact: { open: '查看联系方式', help: '每次查看都有记录。', name: '联系人', phone: '电话', notGiven: '没有填写' },
  talk: {
    add: '记一次洽谈', change: '修改', when: (date: string, time: string) => `${date} ${time}`, heldOn: '洽谈日期', heldAt: '时间', outcome: '结果', outcomes: { interested: '有意向', later: '以后再说', no: '暂不合作' },
    note: '备注', noteHint: '只有本机构已核验的人员能看到，企业和人社部门看不到。请不要写身份证号、银行账号。', submit: '保存洽谈记录', saved: '洽谈记录已保存。', by: (name: string) => `${name} 记录`, none: '还没有洽谈',
  },
  day: {
    title: '当天清单', lead: '本场双选会要办的事，等得最久的排在前面。', booth: (number: string) => `我的展位：${number}`, link: '看当天清单', toBooth: '参会企业和展位', reload: '更新清单', print: '打印清单', none: '还没有要办的事', noneHelp: '企业选择您，或您邀请企业、记下洽谈后，会列在这里。',
    steps: { answer: '企业选了您，待答复', sign: '双选成功，待签协议', wait: '已邀请，等企业答复', talk: '谈过，还没有双选', done: '已办结' }, toTalk: '还没有洽谈',
    ends: { declined: '已婉拒', withdrawn: '已撤回', lapsed: '已失效', matched: '协议已有结果' }, since: (moment: string) => `${moment} 起`, answerHere: '接受后当场起草服务协议。',
  },
  next: { agreement: '打开协议草稿' },
};
