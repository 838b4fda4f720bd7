type Facts = Readonly<Record<string, string | number>>;

const limited = (facts: Facts, before: string, after: string, otherwise: string): string => (facts.limit === undefined ? otherwise : `${before} ${facts.limit}${after}`);

/** A field of many lines, and which line. */
const atLine = (name: string, facts: Facts): string => (facts.line === undefined ? name : `${name}第 ${facts.line} 行`);

/** What is wrong with one field; `name` is its label. */
export const text: Record<string, (name: string, facts: Facts) => string> = {
  required: (name) => `请填写${name}`,
  'required-choice': (name) => `请选择${name}`,
  'invalid-type': (name) => `${name}填写有误，请按要求填写`,
  'invalid-format': (name) => `${name}格式不对，请按示例填写`,
  'invalid-choice': (name) => `请从所列选项中选择${name}`,
  'too-small': (name, facts) => limited(facts, `${name}不能小于`, '', `${name}太小`),
  'too-big': (name, facts) => limited(facts, `${name}不能大于`, '', `${name}太大`),
  'too-short': (name, facts) => limited(facts, `${name}至少填写`, ' 个字', `${name}太短`),
  'too-long': (name, facts) => limited(facts, `${name}最多填写`, ' 个字', `${name}太长`),
  'too-few': (name, facts) => limited(facts, `${name}至少选择`, ' 项', `请选择${name}`),
  'too-many': (name, facts) => limited(facts, `${name}最多选择`, ' 项', `${name}选得太多`),
  'not-a-number': (name) => `${name}只能填数字`,
  'not-whole': (name) => `${name}应为整数`,
  'not-money': (name) => `${name}应为金额，最多两位小数，例如 1200 或 1200.50`,
  'not-a-date': (name) => `${name}应为真实的日期，例如 2027-03-09`,
  'not-a-phone': (name) => `${name}应为 11 位手机号码，或带区号的座机号码`,
  'date-past': (name) => `${name}不能早于今天`,
  'date-future': (name) => `${name}不能晚于今天`,
  'outside-term': (name) => `${name}应在协议服务期限内`,
  'not-an-enterprise': () => '这是服务机构的信用代码：机构申请展位，不报名',
  'credit-code-check': (name) => `${name}的校验位不对，请对照营业执照逐位核对`,
  'item-not-agreed': (name) => `${name}不在协议约定的服务事项内`,
  'ends-before-start': (name) => `${name}应晚于开始时间`,
  'opens-after-close': (name) => `${name}应早于报名截止日期`,
  'closes-after-fair': (name) => `${name}不能晚于双选会当天`,
  'closes-before-fair': (name) => `${name}不能早于双选会当天`,
  'begins-after-fair': (name) => `${name}不能晚于双选会当天`,
  'below-committed': (name) => `${name}不能低于已承诺的金额`,
  'unknown-field': (name) => `不认识“${name}”这一项，请核对名称`,
  'date-too-far': (name, facts) => `${name}应在 1950 年至 ${facts.limit ?? 2999} 年之间`,
  'not-a-moment': (name) => `${name}应为世界时的日期和时刻，例如 2027-03-09T02:00:00Z`,
  'not-a-score': (name) => `${name}应为 0 至 100 的分数，最多一位小数，例如 87.5`,
  'not-one-line': (name, facts) => `${atLine(name, facts)}应为一行文字，前后没有空格`,
  'listed-twice': (name, facts) => `${atLine(name, facts)}重复了`,
  'not-listed': (name, facts) => `${atLine(name, facts)}不在名单里`,
  unchanged: (name) => `${name}没有变化`,
  'not-found': (name) => `没有找到所填的${name}，请核对`,
  'upload-not-ready': (name) => `${name}还没有上传完`,
  returned: (name, facts) => (facts.reason === undefined ? `${name}需要更正` : `${name}：${facts.reason}`),
};
