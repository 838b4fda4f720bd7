import type { DeadlineStep } from '../../../rules/calendar/deadline-steps.ts';
import type { StepWords } from '../../step-words.ts';

const days = { workday: '工作日', weekend: '周末', holiday: '节假日', 'makeup-workday': '调休上班日' };
const periods = { day: '日', 'working-day': '个工作日', month: '个月', year: '年' };

/** The steps in words. */
export const steps: StepWords<DeadlineStep> = {
  'later-signature': ({ agencySigned, enterpriseSigned, signed }) => `机构 ${agencySigned} 签，企业 ${enterpriseSigned} 签，以较晚的 ${signed} 为双方签订之日。`,
  'beijing-date': ({ at, date }) => `${at} 是北京时间 ${date}。`,
  'first-day': ({ event, day1 }) => `${event} 当天不算，从 ${day1} 起算。`,
  nominal: ({ length, unit, nominal, nominalKind }) => `数 ${length} ${periods[unit]}，到 ${nominal}（${days[nominalKind]}）。`,
  rolled: ({ nominal, lastDay }) => `${nominal} 不上班，顺延到 ${lastDay}，当天 24 时截止。`,
  'not-rolled': ({ lastDay }) => `${lastDay} 上班，不顺延，当天 24 时截止。`,
  'runs-out': ({ lastDay }) => `提前通知的期限到 ${lastDay} 届满，不用办手续，不顺延。`,
  provisional: () => '涉及的年份没有公布或没有收录放假安排，日期是暂定的。',
  'in-time': ({ lastDay, filedOn }) => `${filedOn} 提交，不晚于 ${lastDay}，按时。`,
  late: ({ lastDay, filedOn, daysLate }) => `${filedOn} 提交，比 ${lastDay} 晚 ${daysLate} 天。`,
  'office-hours': ({ lastDay }) => `在窗口提交的，${lastDay} 要在下班以前。`,
  kept: ({ ended, years, keepThrough, deletableFrom }) => `${ended} 终止，文本至少保存 ${years} 年，到 ${keepThrough}；${deletableFrom} 起可以复核是否销毁。`,
  'paid-on': ({ payday }) => `${payday} 上班，当天发。`,
  'paid-earlier': ({ payday, payOnOrBefore }) => `${payday} 不上班，提前到 ${payOnOrBefore} 发，不能推后。`,
};
