/** 展位图：经办人画图、打印、按图安排展位 */
export const text = {
  title: '展位图', lead: '从上往下是从最里面到门口。先选要画的内容，再点格子；也可以用方向键移动、回车键画，Delete 键改为过道，Ctrl+Z 撤销。',
  suggested: (booths: number) => `还没有展位图。下面是按 ${booths} 个展位自动排的，请照场地修改后保存。`,
  restored: '已恢复您上次没有保存的展位图。', forget: '不要这份，回到已保存的',
  othersSaved: '您画图期间，有同事保存过展位图。您现在保存，会换掉同事的图。', othersPlan: '看同事保存的图', getLatest: '取最新内容',
  brush: '画什么', brushes: { look: '只选格子，不画', booth: '展位（自动编号）', aisle: '过道', entrance: '入口', exit: '出口', desk: '签到处', stage: '舞台', talks: '洽谈区', toilet: '卫生间' },
  letter: '区域字母', noLetter: '不用字母', letterHint: '展位号由字母和数字组成，例如 A1、A2。',
  grid: '展位图格子', aisle: '过道', at: (row: number, column: number) => `第 ${row} 行第 ${column} 格`, cell: (at: string, what: string) => `${at}：${what}`, booth: (number: string) => `展位 ${number}`, given: (number: string, name: string) => `展位 ${number}，${name}`,
  count: (drawn: number, booths: number) => `已画 ${drawn} 个展位，本场共 ${booths} 个。`,
  lines: '整行整列', ofCell: (at: string) => `按选中的格子（${at}）办理。`,
  fillRow: '这一行填满展位', fillColumn: '这一列填满展位', insertRow: '上面加一行', insertColumn: '左边加一列', removeRow: '去掉这一行', removeColumn: '去掉这一列',
  number: '改展位号', numberHint: '改选中的格子，例如 A12。', setNumber: '改号', badNumber: '展位号应为数字，前面最多加一个字母，例如 A12', usedNumber: (number: string) => `展位号 ${number} 已经在图上`,
  undo: '撤销一步', undone: '已撤销一步。', nothingToUndo: '没有可以撤销的了。', again: '自动重排一张',
  full: (booths: number) => `本场只有 ${booths} 个展位，已经画满。`, given409: (names: string) => `${names}，不能去掉。请先把机构换到别的展位。`, givenTo: (number: string, name: string) => `${number} 已安排给${name}`, tooLarge: '最多 30 行、30 列。', lastLine: '至少留一行一列。', nothingToFill: '没有空的过道格可以填。',
  noBooth: '图上还没有展位，请至少画一个。', lost: (numbers: string) => `已安排的展位 ${numbers} 不在图上，请补上或先改派。`,
  save: '保存展位图', saved: '展位图已保存。', notSaved: '还没有保存', remove: '撤下展位图', removeAsk: '撤下后不按图安排展位，公开页面也不再显示；已安排的展位号不变。', removeSure: '确认撤下', keep: '不撤下', removed: '展位图已撤下。',
  back: '返回双选会', link: '画展位图', edit: '修改展位图', print: '打印展位图', printTitle: '打印展位图', printLead: '横向 A4 纸：展位图和展位表。', printButton: '打印', none: '还没有展位图。', index: '展位表', numberColumn: '展位号', agency: '机构', freeBooth: '空',
  pick: '在展位图上选', pickHint: '直接填写，或者在下面的图上点一个空展位。', picked: (number: string) => `选 ${number}`,
  held: { suspended: '机构已暂停', lapsed: '机构核验过期', 'not-verified': '机构未核验' },
  heldSince: {
    suspended: (since: string) => `这家机构的资格从 ${since} 起被暂停，请决定是否保留展位`, lapsed: (since: string) => `这家机构的资格从 ${since} 起已过有效期，请决定是否保留展位`, 'not-verified': (since: string) => `这家机构从 ${since} 起没有核验通过，请决定是否保留展位`,
  },
};
