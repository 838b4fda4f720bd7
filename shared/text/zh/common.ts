import { terms } from './terms.ts';

const weekdays = '日一二三四五六';

/** Texts that every page may need. */
export const text = {
  terms,
  site: {
    name: '托管通',
    tagline: '小微企业劳动关系事务托管服务',
    skip: '跳到主要内容',
    otherLanguage: 'English',
    host: (city: string) => `主办：${city}人力资源和社会保障局`,
    hostUnnamed: '主办：人力资源和社会保障局',
    hotline: '咨询电话：12333',
    sample: '页面中标有“示例”的内容不是本市规定。',
    mainNavigation: '主导航',
    errorTitle: '错误：',
  },
  nav: { home: '首页', fairs: '双选会', agencies: '社会力量机构', notices: '补贴公示', calculators: '计算工具', app: '我的待办', signIn: '登录', signOut: '退出登录', register: '登记单位' },
  action: { cancel: '取消', back: '返回', retry: '重试', remove: '删除', more: '加载更多', print: '打印', exportTable: '导出表格（CSV）', reload: '刷新', signIn: '去登录', choose: '请选择' },
  state: { loading: '正在加载…', busy: '正在提交…', none: '无', notKnown: '未填', unreachable: { what: '暂时连不上服务', todo: '请检查网络后再试；已填内容会保留。' }, sentence: (what: string, todo: string) => `${what}。${todo}`, checkField: (name: string) => `请核对${name}`, optional: '（选填）', yes: '是', no: '否', missingPage: '没有找到这个页面', missingPageHelp: '网址可能有误，或者页面已经移走。', crashed: '页面出错了', crashedHelp: '请刷新页面；已填内容会保留。' },
  form: {
    summary: '提交的内容有误',
    notSent: '没有提交成功',
    tick: (name: string) => `请勾选“${name}”`,
    oneReason: '请至少写明一处要更正的地方',
    draftRestored: '已恢复您上次没有提交的内容。',
    draftChanged: (names: string) => `表单已经更新，以下内容没有恢复：${names}。`,
    draftDiscard: '清空，重新填写',
    draftKept: '已填内容自动保存在本机。',
    fen: '元',
  },
  office: { district: '区（市）' },
  steps: { who: '当前办理', since: '开始时间', next: '下一步', by: '办理期限' },
  deadline: { overdue: (days: number) => `已逾期 ${days} 天`, today: '今天到期', left: (days: number) => `还有 ${days} 天`, on: (date: string) => `${date} 到期` },
  money: { yuan: (amount: string) => `${amount} 元` },
  date: {
    day: (date: string) => `${Number(date.slice(0, 4))} 年 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日`,
    withWeekday: (date: string) => `${Number(date.slice(0, 4))} 年 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日（周${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}）`,
    range: (from: string, to: string) => `${from} 至 ${to}`,
  },
  /** Several things named in a row. */
  list: (names: readonly string[]) => names.join('、'),
  /** A name with what it stands for. */
  pair: (name: string, value: string) => `${name}：${value}`,
  table: { count: (shown: number, more: boolean) => (more ? `已显示 ${shown} 条，还有更多` : `共 ${shown} 条`) },
  session: { signingIn: '正在登录…', failed: '登录没有完成', failedHelp: '请重新登录。如果反复失败，请检查手机或电脑的时间。' },
};
