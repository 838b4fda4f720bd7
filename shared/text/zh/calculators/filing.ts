import { steps } from '../steps/deadline.ts';

/** Texts of the calculator of the last day for filing. */
export const text = {
  title: '备案截止日',
  lead: '托管服务协议签好以后，机构要在十天内报送备案。填双方签字的日期，看最晚是哪天。',
  note: '依据：《常州市小微企业劳动关系事务托管工作方案》一（五），《民法典》第二百零一条、第二百零三条。节假日按国务院办公厅公布的放假安排。',
  fields: {
    agencySigned: { label: '机构签字日期' },
    enterpriseSigned: { label: '企业签字日期', hint: '两个日期不一样的，从较晚的那天算。' },
    filedOn: { label: '报送备案日期', hint: '还没有报送就不填；填了，就能看出是否按时。', says: { 'before-signing': '报送备案日期不能早于双方签好的日期' } },
  },
  headline: {
    due: (day: string, provisional: boolean) => `最晚 ${day}报送备案${provisional ? '（暂定）' : ''}`,
    'in-time': () => '按时报送备案',
    late: (days: number) => `备案逾期 ${days} 天`,
  },
  counted: (signed: string, day1: string) => `${signed}双方签好，当天不算，从 ${day1}起数。`,
  nominal: {
    workday: (nth: number, day: string) => `第 ${nth} 天是 ${day}，要上班，不顺延。`,
    'makeup-workday': (nth: number, day: string) => `第 ${nth} 天是 ${day}，调休上班，不顺延。`,
    weekend: (nth: number, day: string, lastDay: string) => `第 ${nth} 天是 ${day}，周末不上班，顺延到 ${lastDay}。`,
    holiday: (nth: number, day: string, lastDay: string, holiday: string) => `第 ${nth} 天是 ${day}，${holiday}放假，顺延到 ${lastDay}。`,
  },
  untilWhen: '当天 24 时以前在网上报送都算按时；到窗口办理的，要在下班以前。',
  inTime: (filedOn: string) => `${filedOn}报送，没有超过最后一天。`,
  late: (filedOn: string) => `${filedOn}报送，已经超过最后一天。逾期也要备案，没有报送的请尽快报送。`,
  lateRule: {
    flagged: '逾期的会作标记，不影响备案和申请补贴',
    refused: '逾期备案的协议不能申请补贴',
  },
  fromRuleset: (sentence: string, ruleset: string, label: string) => `${sentence}：这是规则 ${ruleset}（${label}），以当地人社部门的规定为准。`,
  provisional: (years: string) => `这个日期是暂定的：这里只有 ${years} 年的放假安排，其他年份只按周末和固定的节日推算，放假和调休可能使截止日变动。`,
  years: (years: readonly number[]) => years.join('、'),
  steps,
};
