import type { routes } from './index.ts';

export interface Example {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const fair = {
  title: '春季小微企业托管服务双选会（示例）', district: '320402', venue: '天宁区人力资源市场二楼', address: '常州市天宁区示例路1号', date: '2027-04-16', startTime: '09:00', endTime: '12:00',
  signUpOpensOn: '2027-03-29', signUpClosesOn: '2027-04-15', seats: 60, booths: 20, agenda: '08:30 企业签到\n09:00 政策说明\n09:50 双向选择', contactPhone: '0519-12333000',
  mapLink: 'https://map.example.cn/place/1', selection: { choices: 5, invitations: 30, opensOn: '2027-03-29', closesOn: '2027-04-23', answerWorkingDays: 5 },
};
const size = { year: 2026, industryCode: '62', employees: 9, revenueWan: '118.5' };
const staff = { name: '示例持证人', identityKind: 'citizen', certificateKind: 'labour-relations', certificateLevel: 'level-3', fullTime: true, contractFrom: '2026-01-01', insuredFrom: '2026-01', insuredTo: '2026-12', onPaper: true };
const district = { query: { district: '320402' } };
const file = { name: '现场照片.jpg', mediaType: 'image/jpeg', size: 20_480, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
const fund = { year: '2027' };
const terms = {
  items: [{ item: 'contracts', manner: 'regular-visit', timesPerYear: 4, lines: ['每季度核对一次劳动合同台账'] }],
  mannerNote: '每季度上门一次，其余时间电话联系', fee: { kind: 'paid', amountFen: 90_000, per: 'quarter', payer: 'enterprise', due: '每季度首月 10 日前', note: '', negotiable: [] }, liability: '因一方过错造成损失的，由过错方承担', startsOn: '2027-05-01', endsOn: '2028-04-30',
};
const record = {
  servedOn: '2027-06-02', manner: 'regular-visit', items: ['contracts'], done: '核对劳动合同签订与续签时间', minutes: 60, place: '企业办公室', uploadIds: [],
  problems: [{ item: 'contracts', code: 'contract-expired', owner: 'agency', dueOn: '2027-07-02' }], deliverables: [{ kind: 'checked-papers', name: '劳动合同台账（6 月）' }],
};
const paper = {
  signedOn: '2025-03-01', terms: { ...terms, startsOn: '2025-03-01', endsOn: '2028-02-29' }, firstYear: 1, filed: { on: '2025-03-06', number: 'CZ-2025-018' },
  paid: [{ year: 1, amountFen: 1_800_000, paidOn: '2026-06-20', reference: 'SL-20260012' }],
};
const offer = {
  lines: [
    { item: 'contracts', manner: 'regular-visit', timesPerYear: 4, fee: 0 },
    { item: 'social-insurance', manner: 'phone', timesPerYear: 12, fee: 30_000 },
    { item: 'training', manner: 'unscheduled-visit', timesPerYear: 2, fee: 'negotiable' },
  ],
  cases: ['2026 年为 12 家餐饮企业规范劳动合同和考勤（示例）'], note: '固定专员两名（示例）',
};

/**
 * An example for every route that takes a body, a query or more than ids, for the description of the API. People, places and
 * figures are samples; ids and revisions are those that the sample data answers with. Apart from the routes, because a
 * browser has no use for them.
 */
export const examples: { readonly [Id in keyof typeof routes]?: Example } = {
  registerOrganisation: { body: { side: 'enterprise', creditCode: '91320402MA9KM001XT', name: '巷口老面馆（示例）', district: '320402', address: '常州市天宁区示例路8号', contactName: '示例联系人', contactPhone: '13800000001', size } },
  claimMembership: { body: { creditCode: '91320402MA9KM001XT', role: 'specialist' } },
  listOrganisations: { query: { side: 'agency', district: '320402' } },
  decideMembership: { body: { rev: 1, action: 'verify', licenceSeen: true } },
  decideQualification: { body: { rev: 2, action: 'return', reasons: [{ pointer: '/premisesAddress', reason: '请填写与租赁合同一致的门牌号' }] } },
  judgeEligibility: { body: { rev: 3, year: 2026, condition: 'tax-credit', outcome: 'met', grade: 'B', asOf: '2027-04-20', note: '江苏省税务局网站公布的 2026 年度评价结果', uploadIds: [] } },
  handInEvidence: { params: { calendarYear: '2026', condition: 'finance-system' }, body: { rev: 0, note: '财务管理制度全文，由代账公司编写', uploadIds: [] } },
  showConditions: { params: { calendarYear: '2026' } },
  showConditionsToBureau: { params: { calendarYear: '2026' } },
  judgeSize: { params: { calendarYear: '2026' }, body: { rev: 1, outcome: 'met', note: '与社保参保人数、增值税申报表一致' } },
  moveOrganisation: { body: { rev: 2, district: '320404', address: '常州市钟楼区示例路3号', movedOn: '2027-06-01', uploadIds: [] } },
  searchOrganisations: { query: { words: '老面馆', district: '320402' } },
  openPersonalData: { body: { reason: '电话核实登记信息' } },
  changeParticulars: { body: { rev: 1, name: '巷口老面馆（示例）', address: '常州市天宁区示例路8号', contactName: '示例联系人', contactPhone: '13800000001' } },
  giveSizeFigures: { body: { ...size, rev: 1 } },
  setPayee: { body: { rev: 1, accountName: '常州同心人力资源服务有限公司（示例）', bank: '示例银行常州分行', account: '6222000000000000123' } },
  addStaff: { body: { ...staff, identityNumber: '320499197001010017', certificateNumber: 'S000032041234193000000' } },
  changeStaff: { body: { ...staff, rev: 1, insuredTo: '2027-02' } },
  judgeStaff: { body: { rev: 1, fullTime: true, certificate: true, note: '合同和参保明细相符' } },
  endStaff: { body: { rev: 1, reason: '本人提供解除劳动合同证明，原机构未办理' } },
  openStaff: { body: { reason: '核对证书原件' } },
  saveQualification: { body: { registeringAuthority: '示例登记机关', licenceKind: 'business-licence', businessScope: '人力资源服务；企业管理咨询（示例）', scopes: ['labour-relations', 'hr-service'], premisesAddress: '常州市天宁区示例大道1号2楼', premisesAreaSquareMetres: 120, tenure: 'leased', tenureUntil: '2028-12-31', officeConditions: '独立办公室两间，电脑八台', staffTotal: 8, onPaper: ['licence', 'premises', 'office'] } },
  submitQualification: { body: { rev: 1 } },
  inviteColleague: { body: { name: '示例专员', role: 'specialist', key: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } },
  showInvitation: { params: { invitationKey: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } },
  acceptInvitation: { body: { token: '0123456789abcdef0123456789abcdef' } },
  appointManager: { body: { rev: 1, licenceSeen: true, reason: '原负责人已去世，凭营业执照原件和股东会决议办理' } },
  changeRole: { body: { rev: 2, role: 'manager' } },
  leaveOrganisation: { body: { rev: 2 } },
  decideColleague: { body: { rev: 1, action: 'verify' } },

  takeTask: { body: { waiter: 'duty:filing:320402', due: '2027-05-08', kind: 'handle-filing', subjectId: 'agr_01a20a32000000000000000000000001' } },
  giveTaskBack: { body: { waiter: 'duty:filing:320402', due: '2027-05-08', kind: 'handle-filing', subjectId: 'agr_01a20a32000000000000000000000001' } },
  askDeputy: { body: { from: '2027-05-10', to: '2027-05-21', duties: ['filing'] } },
  answerDeputyship: { body: { rev: 1, action: 'agree' } },

  draftFair: { body: fair },
  editFair: { body: { ...fair, rev: 1 } },
  publishFair: { body: { rev: 1 } },
  rescheduleFair: { body: { rev: 2, date: '2027-04-23', startTime: '09:00', endTime: '12:00', signUpClosesOn: '2027-04-22', venue: fair.venue, address: fair.address, reason: '场地检修，顺延一周' } },
  cancelFair: { body: { rev: 2, reason: '报名企业不足' } },
  savePlan: { body: { rev: 2, plan: [['A1', 'A2', 'A3'], ['', '', ''], ['exit', 'desk', 'entrance']] } },
  closeFair: { body: { rev: 3 } },
  moveBooth: { body: { rev: 2, number: 'A2' } },
  placeBooth: { body: { rev: 1, number: 'A1' } },
  refuseBooth: { body: { rev: 1, reason: '展位已满' } },
  checkIn: { body: { code: '123456', licenceSeen: true } },
  undoCheckIn: { body: { code: '123456' } },
  signUp: { body: { needs: ['contracts', 'social-insurance'], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1, note: '员工 9 人，主要想规范劳动合同' } },
  registerAndSignUp: {
    body: {
      organisation: { creditCode: '91320402MA9KM001XT', name: '巷口老面馆（示例）', district: '320402', address: '常州市天宁区示例路8号' },
      signUp: { needs: ['contracts', 'social-insurance'], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1 },
    },
  },
  showRoster: { query: { since: '2027-04-16T01:00:00.000Z' } },
  findEnterprise: { query: { creditCode: '91320402MA9KM001XT' } },
  registerWalkIn: { body: { creditCode: '91320402MA9KM001XT', name: '巷口老面馆（示例）', district: '320402', needs: ['contracts'], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1, licenceSeen: true } },
  applyForBooth: { body: { offer } },
  propose: { body: { otherId: 'org_01a20a32000000000000000000000001' } },
  noteTalk: { body: { enterpriseId: 'org_01a20a32000000000000000000000001', heldOn: '2027-03-09', heldAt: '10:20', outcome: 'interested', note: '约下周上门' } },
  changeTalk: { body: { rev: 1, heldOn: '2027-03-09', heldAt: '10:20', outcome: 'later' } },
  rankAgencies: { body: { rev: 2, order: ['org_01a20a32000000000000000000000002', 'org_01a20a32000000000000000000000001'] } },
  answerChoice: { body: { rev: 1, action: 'accept' } },

  listFilings: district,
  decideFiling: { body: { rev: 2, action: 'return', reasons: [{ pointer: '/serviceAddress', reason: '请写明楼层' }] } },
  editAgreement: { body: { rev: 1, terms, specialistId: 'specialist-01' } },
  offerAgreement: { body: { rev: 2 } },
  startAgreement: { body: { creditCode: '91320402MA9KM001XT', note: '在双选会之外认识，想请贵单位做全年托管' } },
  acceptTalk: { body: { rev: 1 } },
  checkScan: { body: { rev: 5, scanSeen: true } },
  showAgreementText: { params: { text: '1' } },
  signAgreement: { body: { textHash: file.sha256, agreed: true } },
  abandonAgreement: { body: { rev: 2, reason: '双方对费用没有谈妥' } },
  terminateAgreement: { body: { rev: 4, reason: '企业歇业' } },
  reassignAgreements: { body: { fromId: 'specialist-01', toId: 'specialist-02', reason: '原专员离职' } },
  replaceSpecialist: { body: { rev: 4, specialistId: 'specialist-02', reason: '原专员离职' } },
  enterTakeOvers: { body: { rows: [{ enterpriseCode: '91320402MA9KM001XT', paper }] } },
  enterTakeOver: { body: { enterpriseCode: '91320402MA9KM001XT', ...paper } },
  editTakeOver: { body: { rev: 1, ...paper } },
  submitTakeOver: { body: { rev: 1, scanIds: [], proofs: {} } },
  withdrawTakeOver: { body: { rev: 1, reason: '录入重复' } },
  listBureauTakeOvers: district,
  enterBureauTakeOvers: { body: { rows: [{ enterpriseCode: '91320402MA9KM001XT', agencyCode: '91320402MA9ABCD16F', paper }] } },
  decideTakeOver: { body: { rev: 2, action: 'approve' } },
  askOtherSide: { body: { rev: 4, kind: 'suspension', from: '2027-07-01', to: '2027-08-31', reason: '门店装修，暂停营业' } },
  answerAsked: { body: { rev: 5, action: 'accept' } },
  renewAgreement: { body: { rev: 4 } },
  markHandOver: { body: { rev: 1, line: 'originals', action: 'tick', note: '合同原件 9 份已当面交还' } },
  draftAmendment: { body: { rev: 4 } },
  editAmendment: { body: { rev: 1, from: '2027-09-01', reason: '员工增加，增加上门次数', terms } },
  offerAmendment: { body: { rev: 2 } },
  signAmendment: { body: { textHash: file.sha256, agreed: true } },
  abandonAmendment: { body: { rev: 2, reason: '双方决定维持原条款' } },
  fileAmendment: { body: { rev: 4 } },
  decideAmendment: { body: { rev: 5, action: 'accept' } },
  fileAgreement: { body: { rev: 1, contactName: '示例专员', contactPhone: '13900001234', serviceAddress: '常州市天宁区示例路8号1楼' } },

  requestUpload: { body: file },
  requestBureauUpload: { body: file },
  renewUploadAddress: { body: { pieces: [file.sha256] } },
  renewBureauUploadAddress: { body: { pieces: [file.sha256] } },
  logRecord: { body: record },
  correctRecord: { body: { ...record, rev: 1, reason: '用时写错', minutes: 40, problems: [], keptUploadIds: [], withdrawnProblemIds: [] } },
  explainRecord: { body: { rev: 2, words: '当天下午三点到店，由店长接待' } },
  confirmRecords: { body: { records: [{ agreementId: 'agr_01a20a32000000000000000000000001', recordId: 'rec_01a20a32000000000000000000000001', rev: 1 }] } },
  rateRecord: { body: { rev: 2, points: 5, words: '讲得清楚' } },
  noteProblemStep: { body: { rev: 1, words: '已通知 3 名员工本周补签' } },
  assignProblem: { body: { rev: 1, owner: 'enterprise', dueOn: '2027-07-15', reason: '需要老板本人签字' } },
  reportProblem: { body: { rev: 2, words: '3 份合同都已补签' } },
  solveProblem: { body: { rev: 3 } },
  reopenProblem: { body: { rev: 4, reason: '还有一名新员工没有签' } },
  fileComplaint: { body: { about: 'not-served', words: '三个月没有人上门', show: false } },
  showComplaintToAgency: { body: { rev: 1 } },
  giveComplaintView: { body: { rev: 2, words: '专员请假，没有及时安排他人' } },
  withdrawComplaint: { body: { rev: 1 } },
  readComplaintAnswer: { body: { rev: 4 } },
  listBureauComplaints: district,
  takeComplaint: { body: { rev: 1 } },
  noteComplaintStep: { body: { rev: 2, words: '已电话联系企业，了解情况' } },
  answerComplaint: { body: { rev: 3, outcome: 'founded', words: '已要求机构补上两次服务' } },
  askForSpecialist: { body: { reason: '专员总是改时间' } },
  withdrawWish: { body: { rev: 1 } },
  declineWish: { body: { rev: 1, words: '专员已经调整时间，每月第一个周一上门' } },
  readWishAnswer: { body: { rev: 2 } },
  confirmRecord: { body: { rev: 1 } },
  disputeRecord: { body: { rev: 1, reason: '当天专员没有到店' } },
  listArchives: district,
  proposeErasure: { body: { n: 12, content: true, uploadIds: [], ground: 'not-to-be-kept', reason: '误传了与服务无关的身份证照片' } },
  decideErasure: { body: { rev: 1, action: 'approve' } },
  addMaterial: { body: { agreementId: 'agr_01a20a32000000000000000000000001', material: 'attendance-sheet', dated: '2027-06-30', note: '6 月考勤表，员工已签字', uploadIds: [] } },

  rateYear: { body: { rev: 1, response: 5, skill: 4, result: 5, overall: 5, remark: '响应及时' } },
  listBureauEvaluations: district,
  enterCases: { body: { rev: 2, headcount: 9, petitions: 0, inspections: 0, arbitrations: 1, evidence: '仲裁院案件台账第 12 号', uploadIds: [] } },
  finaliseEvaluation: { body: { rev: 3 } },

  submitClaim: { body: { agreementId: 'agr_01a20a32000000000000000000000001', year: 1, uploadIds: [], declared: true } },
  resubmitClaim: { body: { rev: 3, uploadIds: [], declared: true, remarks: '已补充开户许可证' } },
  listBureauClaims: district,
  acceptClaim: { body: { rev: 1 } },
  returnClaim: { body: { rev: 1, reasons: [{ pointer: '/uploadIds', reason: '请补充开户许可证' }] } },
  firstReviewClaim: { body: { rev: 2, amountFen: 1_200_000 } },
  secondReviewClaim: { body: { rev: 3, amountFen: 1_100_000, factor: 'archive-deficiency', reason: '两次上门服务没有现场照片' } },
  rejectClaim: { body: { rev: 2, reason: '企业已不属于小微企业' } },
  payClaim: { body: { rev: 5, paymentReference: 'SL-20280001', paidOn: '2028-06-20' } },
  showFund: { params: fund },
  checkFund: { params: fund },
  setBudget: { params: fund, body: { budgetFen: 500_000_000, seenFen: 0, note: '年度预算下达' } },

  classifyEnterprise: { body: { code: '6210', employees: 9, revenueWan: '118.5' } },
  checkNumber: { body: { kind: 'uscc', value: '91320402MA9ABCD16F' } },
  findDeadline: { body: { rule: 'filing-two-signatures', agencySigned: '2026-03-02', enterpriseSigned: '2026-03-05' } },
  estimateSubsidy: { body: { serviceYear: 1, headcount: 19, score: '80.0', months: 12 } },
  drawSample: { body: { list: ['巷口老面馆（示例）', '阳光商贸（示例）', '示例电子有限公司'], seed: '2026-11-24 示例种子 4567.89', percent: 34, withdrawn: [] } },
  answerLabour: { body: { topic: 'severance', start: '2023-01-01', lastDay: '2026-06-30', avg12: 6000, localAvg: 10000, minWage: 2660, reason: 'mutual-by-employer' } },
};
