import { historyWords } from './history.ts';

/** Texts of the year-end evaluation (效果评估). */
export const text = {
  historyWords,
  title: '年度效果评估',
  status: { open: '评估中', final: '结果已确定' } as Record<string, string>,
  list: {
    title: '年度效果评估',
    lead: '每个服务年度结束后，由企业评价、人社部门核实案件数，系统按规则计算结果。',
    empty: '还没有年度评估。服务满一年的第二天会自动开始。',
    bureauEmpty: '本区还没有年度评估。协议服务满一年后会自动出现在这里。',
    enterprise: '企业', agency: '机构', period: '服务年度', rated: '企业评价', cases: '案件数', result: '结果', due: '办理期限', caption: '年度评估列表',
  },
  year: (year: number) => `第 ${year} 年`,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  done: '已填', waiting: '待填',
  rating: {
    title: '请给这一年的托管服务打分',
    lead: (agency: string) => `请您评价“${agency}”这一年的服务。评价由您直接填写，不经过机构；结果确定前机构看不到分数。`,
    cost: '填写评价不收费，也不影响您享受的服务。评价是确定机构补贴的主要依据。',
    questions: {
      response: '有事找他们，回应快不快？',
      skill: '他们懂不懂劳动用工的规定？',
      result: '您的问题解决了没有？',
      overall: '总的来说，您满意吗？',
    },
    scores: { '5': '5 分：很好', '4': '4 分：较好', '3': '3 分：一般', '2': '2 分：较差', '1': '1 分：很差' } as Record<string, string>,
    remark: '想说的话', remarkHint: '可以写好的地方，也可以写需要改进的地方。结果确定后，机构和人社部门都能看到。',
    submit: '提交评价',
    done: '评价已收到，谢谢您。', doneHelp: '结果确定前还可以修改。结果出来后会显示在这里，每一步怎么算的都能看到。',
    choose: '请选一个分数', change: '修改评价', given: '企业的评价', due: (date: string) => `请在 ${date} 前填写。`,
  },
  cases: {
    title: '从业人数和案件数',
    lead: '按本服务年度实际情况填写，并写明数据来源。没有案件请填 0，不要留空。',
    headcount: '年度末从业人数', headcountHint: '年度最后一天的从业人员数，与企业划型时的算法相同，不是参保人数。', people: '人',
    petitions: '信访件数', inspections: '劳动监察案件数', arbitrations: '劳动仲裁案件数', number: '件',
    evidence: '数据来源', evidenceHint: '例如：仲裁院案件台账第 12 号，2027 年 3 月 10 日查询。',
    uploads: '佐证材料', submit: '保存数据', again: '更正数据', saved: '数据已保存。', enteredAt: '录入时间',
  },
  outlook: {
    title: '按现有数据计算', incomplete: '数据还不全，暂时不能计算。还缺：',
    computed: (total: string, grade: string) => `${total} 分，${grade}`,
    noGrade: '得分和等次由系统计算，任何人都不能直接填写。',
  },
  missing: {
    'satisfaction-response': '企业评价：响应及时', 'satisfaction-skill': '企业评价：专业能力', 'satisfaction-result': '企业评价：解决问题', 'satisfaction-overall': '企业评价：总体满意',
    petitions: '信访件数', inspections: '劳动监察案件数', arbitrations: '劳动仲裁案件数', headcount: '从业人数', archive: '档案：本年度没有要求归档的服务，无法计算完整度',
  } as Record<string, string>,
  final: { action: '确定结果', explain: '确定后不能再修改，企业和机构都能看到，并记入服务档案。', done: '评估结果已确定。', confirm: '我已核对以上数据' },
  result: {
    title: '评估结果', total: '总分', grade: '等次', at: '确定时间', ruleset: '计算规则', sample: '示例，非本市规定',
    completeness: (met: number, required: number) => `档案完整度：应有 ${required} 项，已有 ${met} 项`,
    steps: '每项得分怎么来的', indicator: '指标', weight: '满分', basis: '依据', points: '得分',
    rating: (rating: number) => `评价 ${rating} 分（1 至 5 分）`,
    cases: (cases: number, headcount: number) => `${cases} 件，从业人员 ${headcount} 人`,
    archive: (met: number, required: number) => `应有 ${required} 项，已有 ${met} 项`,
    pending: '还没有结果。', pendingAgency: '企业和人社部门填写完成后，人社部门会确定结果，到时可以看到全部得分。',
    claim: '去申请补贴',
  },
  history: '办理过程',
  actions: { open: '评估开始', rate: '企业评价', 'enter-cases': '录入案件数', finalise: '确定结果' } as Record<string, string>,
};
