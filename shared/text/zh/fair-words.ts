/** 双选会的双选规则：公开页面、企业、机构和经办人看到的说法一致 */
export const text = {
  selection: {
    title: '双选规则',
    choices: (count: number) => `每家企业最多选 ${count} 家机构。`,
    invitations: (count: number) => `每家机构最多邀请 ${count} 家企业。`,
    again: '被婉拒、撤回或失效的不占名额，可以另选。',
    days: (from: string, to: string) => `${from}起可以互选，${to}截止（含当天）。`,
    answer: (days: number) => `收到选择或邀请后，请在 ${days} 个工作日内答复，最晚不过截止日；到期没有答复的，自动失效。`,
  },
  plan: {
    title: '展位图', yours: '您的展位', taken: '已安排', free: '空展位', inWords: '用文字看展位图',
    label: (booths: number, taken: number) => `展位图，共 ${booths} 个展位，已安排 ${taken} 个；图下有文字说明`,
    row: (row: number, rows: number) => `第 ${row} 排${row === 1 ? '（最里面）' : row === rows ? '（靠门口）' : ''}`,
    marks: { entrance: '入口', exit: '出口', desk: '签到处', stage: '舞台', talks: '洽谈区', toilet: '卫生间' },
  },
};
