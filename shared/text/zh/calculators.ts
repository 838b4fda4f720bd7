import type { DeadlineStep } from '../../rules/calendar/deadline-steps.ts';
import type { DrawStep } from '../../rules/draw/explain-draw.ts';
import type { IdentifierStep } from '../../rules/identifiers/check-identifier.ts';
import { formatFen, type Fen } from '../../rules/money.ts';
import type { SizeStep } from '../../rules/size/explain-size.ts';
import type { SubsidyExplanation } from '../../rules/subsidy/explain-subsidy.ts';
import type { StepWords } from '../step-words.ts';
import { labour } from './labour-steps.ts';
import { step } from './subsidy-steps.ts';
import { terms } from './terms.ts';

const { sizes } = terms;
const indicators = { X: '从业人员', Y: '营业收入', Z: '资产总额' };
const units = { X: '人', Y: '万元', Z: '万元' };
const days = { workday: '工作日', weekend: '周末', holiday: '节假日', 'makeup-workday': '调休上班日' };
const periods = { day: '日', 'working-day': '个工作日', month: '个月', year: '年' };

const size: StepWords<SizeStep> = {
  class: ({ code, number, name }) => `行业代码 ${code} 属于第 ${number} 类“${name}”。`,
  bound: ({ grade, indicator, value, bound, met }) => `${sizes[grade]}：${indicators[indicator]}要达到 ${bound} ${units[indicator]}，${value === null ? '没有填' : `所填 ${value} ${units[indicator]}，${met ? '达到' : '没有达到'}`}。`,
  grade: ({ grade }) => `${sizes[grade]}企业。每一档要各项指标都达到，否则降一档再比。`,
  range: ({ best, worst }) => `还缺数据，在${sizes[worst]}与${sizes[best]}之间。`,
  reference: ({ best, worst }) => `参照“其他未列明行业”是${best === worst ? sizes[best] : `${sizes[worst]}至${sizes[best]}`}，仅供工作人员参考。`,
  'needs-finer-code': ({ code }) => `行业代码 ${code} 太粗，请填写更细的代码。`,
  'unknown-code': ({ code }) => `没有行业代码 ${code}。`,
  'letter-mismatch': ({ code }) => `行业代码 ${code} 的字母和数字不是同一个门类。`,
  'not-covered': ({ code }) => `国家标准没有给行业代码 ${code} 规定划型办法，由工作人员判断。`,
  review: ({ code }) => `行业代码 ${code} 归入哪一类，国家标准没有写明，由工作人员判断。`,
};

const kinds = {
  uscc: '统一社会信用代码', orgcode: '组织机构代码', reg15: '工商注册号', citizen: '公民身份号码', 'residence-hmt': '港澳台居民居住证号码', 'foreign-pr18': '外国人永久居留身份证号码', 'foreign-pr15': '旧版外国人永久居留证号码',
  'pass-hk-mo': '港澳居民来往内地通行证号码', 'pass-tw': '台湾居民来往大陆通行证号码', mobile: '手机号码', age: '年龄',
};

const identifier: StepWords<IdentifierStep> = {
  ok: ({ kind }) => `${kinds[kind]}的各项校验都通过。号码正确不等于核实过本人或单位。`,
  'ok-but-org-part-check-fails': ({ kind }) => `${kinds[kind]}的校验位正确；其中主体标识码自己的校验位不符，只作提示。`,
  'well-formed': ({ kind }) => `${kinds[kind]}格式正确，没有校验位可查。`,
  malformed: ({ kind }) => `${kinds[kind]}格式不对。`,
  length: ({ kind }) => `${kinds[kind]}的位数不对。`,
  alphabet: ({ kind }) => `${kinds[kind]}里有不该出现的字符，不用字母 I、O、S、V、Z。`,
  characters: ({ kind }) => `${kinds[kind]}里有不该出现的字符。`,
  'area-not-digits': ({ kind }) => `${kinds[kind]}第 3 至 8 位应是数字。`,
  'check-digit': ({ kind }) => `${kinds[kind]}的校验位不对，请逐位核对。`,
  'first-generation-15': () => '这是 15 位的一代身份证号码，已经停用。',
  province: ({ kind }) => `${kinds[kind]}开头的地区代码不对。`,
  'birth-date': ({ kind }) => `${kinds[kind]}里的出生日期不存在，或者还没有到。`,
  'credit-code-parts': ({ registrar, category, area }) => `登记管理部门：${registrar}；机构类别：${category}；登记时的行政区划：${area}。`,
  'may-be-let-through': () => '试点期发的代码可能校验位不符；工作人员看过执照，可以写明理由后放行。',
  born: ({ birth, sex }) => `出生日期 ${birth}，${sex === 'male' ? '男' : '女'}。`,
  aged: ({ birth, on, age }) => `${birth} 出生，到 ${on} 满 ${age} 周岁。`,
  'minor-banned': () => '不满 16 周岁，禁止招用。',
  'minor-worker': () => '已满 16 周岁、不满 18 周岁，是未成年工，可以招用，但要特殊保护。',
  adult: () => '已满 18 周岁。',
};

const deadline: StepWords<DeadlineStep> = {
  'later-signature': ({ agencySigned, enterpriseSigned, signed }) => `机构 ${agencySigned} 签，企业 ${enterpriseSigned} 签，以较晚的 ${signed} 为双方签订之日。`,
  'beijing-date': ({ at, date }) => `${at} 是北京时间 ${date}。`,
  'first-day': ({ event, day1 }) => `${event} 当天不算，从 ${day1} 起算。`,
  nominal: ({ length, unit, nominal, nominalKind }) => `数 ${length} ${periods[unit]}，到 ${nominal}（${days[nominalKind]}）。`,
  rolled: ({ nominal, lastDay }) => `${nominal} 不上班，顺延到 ${lastDay}，当天 24 时截止。`,
  'not-rolled': ({ lastDay }) => `${lastDay} 上班，不顺延，当天 24 时截止。`,
  'runs-out': ({ lastDay }) => `提前通知的期限到 ${lastDay} 届满，不用办手续，不顺延。`,
  provisional: () => '涉及的年份还没有公布放假安排，日期是暂定的。',
  'in-time': ({ lastDay, filedOn }) => `${filedOn} 提交，不晚于 ${lastDay}，按时。`,
  late: ({ lastDay, filedOn, daysLate }) => `${filedOn} 提交，比 ${lastDay} 晚 ${daysLate} 天。`,
  'office-hours': ({ lastDay }) => `在窗口提交的，${lastDay} 要在下班以前。`,
  kept: ({ ended, years, keepThrough, deletableFrom }) => `${ended} 终止，文本至少保存 ${years} 年，到 ${keepThrough}；${deletableFrom} 起可以复核是否销毁。`,
  'paid-on': ({ payday }) => `${payday} 上班，当天发。`,
  'paid-earlier': ({ payday, payOnOrBefore }) => `${payday} 不上班，提前到 ${payOnOrBefore} 发，不能推后。`,
};

const after = (resultFen: number): string => `，得 ${formatFen(resultFen as Fen)} 元`;
const subsidy: StepWords<SubsidyExplanation> = {
  cap: ({ serviceYear, resultFen }) => `${step.cap(serviceYear)}${after(resultFen)}。`,
  band: ({ headcount, from, to, percent, resultFen }) => `${step.band(headcount, step.range(from, to), percent)}${after(resultFen)}。`,
  grade: ({ score, title, percent, resultFen }) => `${step.grade(score, title, percent)}${after(resultFen)}。`,
  months: ({ months, of, resultFen }) => `${step.months(months, of)}${after(resultFen)}。${step.floor}`,
};

const draw: StepWords<DrawStep> = {
  list: ({ count, listHash }) => `名单 ${count} 项，按字节排序，每项一行，文件的 SHA-256 是 ${listHash}。`,
  keys: ({ seed }) => `种子是“${seed}”。每一项的键是四行文字的 SHA-256：draw-1、种子、名单的 SHA-256、该项；行间换行，末尾不换行。按键从小到大排序。`,
  size: ({ count, percent, size: taken }) => `${count} 项的 ${percent}%，有零头进一，至少一项，应抽 ${taken} 项。`,
  substitutes: ({ withdrawn, substitutes, taken }) => `${withdrawn} 项退出，依次递补 ${substitutes} 项，共抽 ${taken} 项。`,
};

/** What the calculators did, step by step, in words. */
export const text = { size, identifier, deadline, subsidy, draw, labour };
