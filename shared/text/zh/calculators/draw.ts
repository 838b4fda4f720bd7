import { steps } from '../steps/draw.ts';

/** Texts of the page on which a draw is done again. */
export const text = {
  title: '重做一次随机抽取',
  lead: '检查对象是按公开的名单和种子抽出来的。把名单和种子填进来，就能自己重新抽一遍，结果应当一模一样。',
  note: '方法 draw-1：名单先固定并公布哈希值，再公布事先谁都不知道的种子；每一项的次序由种子、名单哈希和该项算出，与名单的排列先后无关。',
  fields: {
    list: { label: '名单', hint: '照公布的名单粘贴，每行一项，最多 5000 项。填单位名称或编号，不要填个人信息。', says: { 'too-many': '名单最多 5000 项' } },
    seed: { label: '种子', hint: '照公布的填，例如彩票开奖号码；差一个字，结果就完全不同。' },
    percent: { label: '抽取比例', hint: '0 至 100 的整数，有零头进一，至少抽一项。5% 是示例规则的比例，非本市规定。' },
    withdrawn: { label: '退出的', hint: '没有就不填。每行一项，和名单里写的一样；由后面的依次递补。' },
  },
  headline: (count: number, taken: number) => `${count} 项中抽出 ${taken} 项`,
  explained: '同样的名单和种子，谁来抽、抽几次，结果都一样。',
  hash: (listHash: string) => `名单的 SHA-256：${listHash}。应与事先公布的相同，不同就不是同一份名单。`,
  copyPicked: '复制抽中的名单', copied: { done: '已复制。', 'by-hand': '这个浏览器不能自动复制，请长按上面的名单，选中后复制。' },
  picked: '抽中的', substitute: '（递补）',
  tooFew: (size: number) => `应抽 ${size} 项，退出的太多，名单已经用完。`,
  order: '全部次序（键和名单项）',
  byHand: '不用本页，自己重算',
  byHandHelp: '在任何一台有 sort 和 sha256sum 的电脑上：名单存成 list.txt（UTF-8，每行一项，没有空行），变量 seed 设为种子，运行下面几行，应当得到上面的次序。',
  steps,
};
