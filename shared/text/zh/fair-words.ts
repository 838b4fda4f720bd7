/** 双选会的双选规则：公开页面、企业、机构和经办人看到的说法一致 */
export const text = {
  selection: {
    title: '双选规则',
    choices: (count: number) => `每家企业最多选 ${count} 家机构。`,
    invitations: (count: number) => `每家机构最多邀请 ${count} 家企业。`,
    again: '被婉拒、撤回或失效的不占名额，可以另选。',
    days: (from: string, to: string) => `${from}起可以互选，${to}截止（含当天）。`,
    answer: (days: number) => `收到选择或邀请后，请在 ${days} 个工作日内答复；到截止日还没有答复的，自动失效。`,
  },
};
