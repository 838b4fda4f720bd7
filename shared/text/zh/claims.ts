import { step } from './subsidy-steps.ts';
import { historyWords } from './history.ts';

/** Texts of claims (补贴申请), their reviews, and the fund (就业资金). */
export const text = {
  historyWords,
  title: '补贴申请',
  status: { submitted: '已提交，待受理', returned: '退回补正', accepted: '已受理，待初审', 'first-reviewed': '已初审，待复审', 'public-notice': '公示中', payable: '待拨付', paid: '已拨付', rejected: '不予补贴' } as Record<string, string>,
  year: (year: number) => `第 ${year} 年`,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  field: {
    number: '申请号', enterprise: '服务对象', agency: '机构', year: '服务年度', period: '起止日期', status: '状态', amount: '计算金额', approved: '核定金额', cap: '上限', due: '办理期限', ruleset: '计算规则', filingNumber: '备案号', payee: '收款账户', accountName: '户名', bank: '开户行', account: '账号', submitted: '提交时间', notice: '公示期', paid: '拨付', paymentReference: '拨付凭证号', paidOn: '拨付日期', window: '申请期限', grade: '评估等次', total: '评估总分',
  },
  list: {
    claimable: '可以申请的年度', claimableEmpty: '暂时没有可以申请的年度。年度评估结果确定后会列在这里。', claimableCaption: '评估结果已确定、还没有申请补贴的服务年度',
    claims: '我的申请', claimsEmpty: '还没有提交过申请。', claimsCaption: '补贴申请列表',
    bureau: '补贴审核', bureauEmpty: '本区还没有补贴申请。', prepare: '准备申请', fund: '年度资金',
  },
  preview: {
    title: '申请补贴', lead: '六项材料由系统根据已有记录整理好，不用重复填写；缺哪项补哪项。',
    materials: '六项申请材料', missing: '还缺这些', missingLink: '去补齐', evidence: '系统已有', complete: '材料已齐',
    amount: '金额怎么算的', remarks: '补充说明', remarksHint: '例如：年度中途停业、更换场地等情况。没有可不填。', uploads: '补充材料',
    declared: '我承诺以上材料真实，骗取补贴依法追回并承担责任。', submit: '提交申请', done: (number: string) => `申请已提交，申请号 ${number}。`,
    declaredError: '请先承诺材料真实',
    exists: '这个年度已经申请过，不用再申请。', open: '查看申请', obstacles: '现在还不能提交', result: '预计补贴',
    cost: '申请不收费。补贴从就业资金拨付给机构，企业不用承担。',
  },
  material: {
    'application-form': '补贴申请表', 'agency-licence': '机构营业执照或登记证书', 'agency-conditions': '机构符合补贴条件的材料', 'enterprise-licence': '服务对象营业执照', 'enterprise-size': '服务对象符合小微企业划分的材料', archive: '劳动关系事务托管服务档案',
  } as Record<string, string>,
  missing: {
    'filing-accepted': '协议还没有备案成功', 'filing-late': '协议备案超过十日', payee: '还没有登记收款账户', 'licence-seen': '营业执照还没有经工作人员核验', 'qualification-verified': '机构资格还没有核验通过', 'qualification-suspended': '机构资格已被暂停', 'qualification-gap': '服务年度里机构有不符合条件的日期', 'certified-staff': '持证专职人员不足两名', 'business-scope': '没有相关业务范围', premises: '服务场所、面积或办公条件没有填全', 'size-figures': '企业还没有填报划型数据', 'size-undecided': '划型数据不够，不能确定企业规模', 'size-out-of-date': '划型数据早于服务年度，请企业更新', 'archive-opened': '服务档案还没有建立',
  } as Record<string, string>,
  evidence: {
    filing: '备案号', payee: '收款账户', organisation: '名称与统一社会信用代码', qualification: '资格核验', size: '划型', archive: '档案',
  } as Record<string, string>,
  facts: {
    lateDays: '备案逾期天数', seenOn: '核验时间', certifiedStaff: '持证专职人员数', scopes: '业务范围', premisesAddress: '服务场所', premisesAreaSquareMetres: '面积（平方米）', officeConditions: '办公条件', validUntil: '有效期至', verifiedOn: '核验时间', year: '数据年份', industryCode: '行业代码', employees: '从业人员', revenueWan: '营业收入（万元）', assetsWan: '资产总额（万元）', class: '划型行业', grade: '规模', tableVersion: '划型标准', files: '佐证文件数', judgedBy: '核对人', count: '档案条数', hash: '档案校验值', required: '应有项数', met: '已有项数',
  } as Record<string, string>,
  codes: { 'labour-relations': '劳动关系服务', 'hr-service': '人力资源服务', 'legal-service': '法律服务' } as Record<string, string>,
  step,
  sample: '示例，非本市规定',
  review: {
    evaluation: '查看年度评估', archive: '查看服务档案',
    title: '审核补贴申请', conditions: '企业的补贴条件', flags: '请留意', noFlags: '没有需要特别留意的情况。', fund: (available: string) => `本年度资金还可用 ${available}。`, noFund: '本年度资金还没有下达预算，不能通过复审。',
    recomputes: '按保存的数据重新计算，结果一致。', differs: '按保存的数据重新计算，结果不一致，请停止办理并报告。',
    accept: '受理', acceptHelp: '材料齐全，进入初审。',
    return: '退回补正', returnHelp: '请一次写全要补正的地方。', returnAt: '哪一项', returnReason: '需要怎么补正', addReason: '再加一条', done: '已办理',
    first: '初审', second: '复审', amount: '核定金额', amountHint: (limit: string) => `最多 ${limit}，可以核减，不能增加。`, factor: '核减原因', factorHint: '与计算金额相同时不用填。', reason: '说明',
    secondHelp: '复审通过后占用年度资金，并立即开始公示。',
    reject: '不予补贴', rejectHelp: '这个年度可以重新申请，已占用的资金退回。', rejectReason: '理由', pay: '登记拨付', payHelp: '请在银行付款成功后登记。',
    steps: '办理', noAction: '目前没有需要您办理的步骤。', samePerson: '初审、复审、拨付须由三个不同的人办理。', changed: '这次补正改了什么', returnedFor: '上次退回的要求', before: '原来', after: '现在', what: '项目',
    judged: (name: string, date: string) => `${name}，${date} 认定`, judge: '去认定',
  },
  condition: { 'registered-here': '注册地在本地', 'taxed-here': '税收征管地在本地', 'operating-here': '主要经营地在本地', 'finance-system': '财务管理制度健全严格', 'operating-normally': '生产经营正常', 'accounting-credit': '会计信用良好', 'tax-credit': '纳税信用良好', 'not-hr-service': '不是人力资源服务机构', 'business-kind': '不是个体工商户' } as Record<string, string>,
  state: { met: '符合', unmet: '不符合', unknown: '未认定' } as Record<string, string>,
  flag: {
    'filed-late': '备案逾期', 'agency-not-verified': '服务年度里机构没有核验的日期', 'agency-lapsed': '服务年度里机构核验有效期已过的日期', 'agency-suspended': '服务年度里机构被暂停的日期', 'agency-short-staffed': '服务年度里持证人员不足两名的日期', 'agency-suspended-now': '机构资格现在被暂停，审核先停办', 'payee-changed': '收款账户与申请时不同', 'organisation-suspended': '单位已被暂停', 'may-be-registered-anew': '可能与另一家登记的企业是同一家（法定代表人、地址或电话相同），请核对是否重新登记', 'other-agency-claimed': '另一家机构也为这家企业申请过同一年度的补贴',
  } as Record<string, string>,
  factor: { 'inspection-finding': '检查发现问题', 'service-shortfall': '服务次数不足', 'archive-deficiency': '档案材料不全', 'other-funding': '已享受其他同类资金', other: '其他' } as Record<string, string>,
  errors: { 'over-limit': '金额超过可核定的上限', 'before-notice-end': '拨付日期应在公示期满之后', unknown: '还没有认定', unmet: '不符合' } as Record<string, string>,
  pointer: {
    '/application/filingNumber': '备案号', '/application/payee': '收款账户', '/application/remarks': '补充说明', '/application/uploads': '补充材料', '/materials/application-form': '补贴申请表', '/materials/agency-licence': '机构营业执照或登记证书', '/materials/agency-conditions': '机构符合条件的材料', '/materials/enterprise-licence': '服务对象营业执照', '/materials/enterprise-size': '划型材料', '/materials/archive': '服务档案', '/computation/amountFen': '计算金额',
  } as Record<string, string>,
  decision: {
    returned: '退回补正', returnedHelp: '请逐条补正后重新提交；本年度名额为您保留。', resubmit: '补正并重新提交', resubmitted: '已重新提交。',
    remedies: '如不服本决定，可以自收到决定之日起六十日内向本级人民政府申请行政复议，也可以自收到决定之日起六个月内依法向人民法院提起行政诉讼。对公示内容有异议的，可以在公示期内向办理机关提出。',
    remediesTitle: '救济途径',
  },
  history: '办理过程',
  actions: { submit: '提交', resubmit: '重新提交', accept: '受理', return: '退回补正', 'first-review': '初审', 'second-review': '复审', reject: '不予补贴', revoke: '撤销并不予补贴', 'end-notice': '公示期满', pay: '拨付', 'set-budget': '调整预算' } as Record<string, string>,
  fund: {
    title: (year: number) => `${year} 年度补贴资金`, lead: '每一笔下达、占用、退回和拨付都记在台账里，合计与上面的数字必须相等。',
    budget: '预算', available: '可用', committed: '已占用（含已拨付）', paid: '已拨付', none: '本年度还没有下达预算。', ledger: '资金台账', ledgerEmpty: '还没有台账记录。',
    kinds: { budget: '下达预算', 'budget-lowered': '调减预算', commit: '复审占用', release: '退回', pay: '拨付' } as Record<string, string>,
    at: '时间', kind: '类别', amount: '金额', by: '经办人', claim: '申请号', note: '说明',
    set: '下达或调整预算', amountLabel: '年度预算总额', amountHint: '填写调整后的总额，不能低于已占用的金额。', noteLabel: '文号或说明', save: '保存预算', saved: '预算已保存。',
    check: '核对台账', agrees: (lines: number) => `共 ${lines} 笔，合计与资金数字一致。`, differs: (lines: number) => `共 ${lines} 笔，合计与资金数字不一致，请立即报告。`, year: '年度', previous: '上一年', next: '下一年',
  },
  breakdown: { total: '合计', step: '计算步骤', basis: '依据', amount: '金额' },
};
