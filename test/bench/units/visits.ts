import { serviceRoutes as services } from '../../../shared/contract/services.ts';
import type { Bureau } from './bureau.ts';
import type { Running } from './in-force.ts';

type Stage = Bureau['stage'];
interface Visited extends Running {
  readonly specialist: string;
}
const reason = '情况有变，按实际办理（示例）';
const words = '已按约定处理（示例）';

/** A record as the specialist enters it on the day. */
const formOf = ({ today }: Visited) => ({ servedOn: today, manner: 'regular-visit' as const, items: ['contracts' as const], done: '核对劳动合同（示例）', problems: [], deliverables: [], minutes: 60, place: '企业办公室', uploadIds: [] });

/** Two problems that a record found: one moves on until it is solved, the other was none. */
const findings = async (stage: Stage, visited: Visited, uploadId: string): Promise<{ readonly recordId: string; readonly rev: number; readonly problemIds: readonly string[] }> => {
  const { specialist, owner, agency, enterprise, agreementId, today } = visited;
  const [ofAgency, ofEnterprise] = [{ organisationId: agency, agreementId }, { organisationId: enterprise, agreementId }];
  const problems = (['contract-late', 'contract-incomplete'] as const).map((code) => ({ item: 'contracts' as const, code, owner: 'agency' as const, dueOn: today }));
  const logged = await stage.as(specialist, services.logRecord, { params: ofAgency, body: { ...formOf(visited), problems, deliverables: [{ kind: 'draft', name: '合同文本（示例）', file: 0 }], uploadIds: [uploadId] } });
  const { problems: found } = await stage.as(owner, services.listProblems, { params: ofEnterprise });
  const problemIds = found.map(({ problem }) => problem.id);
  const problemId = problemIds[0] ?? '';
  const [own, theirs] = [{ params: { ...ofAgency, problemId } }, { params: { ...ofEnterprise, problemId } }];
  const noted = await stage.as(owner, services.noteProblemStep, { ...theirs, body: { rev: 1, words } });
  const assigned = await stage.as(specialist, services.assignProblem, { ...own, body: { rev: noted.rev, owner: 'enterprise', dueOn: today, reason } });
  const reported = await stage.as(specialist, services.reportProblem, { ...own, body: { rev: assigned.rev, words } });
  const reopened = await stage.as(owner, services.reopenProblem, { ...theirs, body: { rev: reported.rev, reason } });
  await stage.as(owner, services.solveProblem, { ...theirs, body: { rev: reopened.rev } });
  return { recordId: logged.id, rev: logged.rev, problemIds };
};

/** Records that are confirmed together, disputed, explained, corrected and rated. */
const answers = async (stage: Stage, visited: Visited, uploadId: string): Promise<void> => {
  const { specialist, owner, agency, enterprise, agreementId } = visited;
  const [ofAgency, ofEnterprise] = [{ organisationId: agency, agreementId }, { organisationId: enterprise, agreementId }];
  const { recordId, rev, problemIds } = await findings(stage, visited, uploadId);
  const disputed = await stage.as(owner, services.disputeRecord, { params: { ...ofEnterprise, recordId }, body: { rev, reason: '当天专员没有到店，请核实（示例）' } });
  const explained = await stage.as(specialist, services.explainRecord, { params: { ...ofAgency, recordId }, body: { rev: disputed.rev, words: '是上门时间记错了（示例）' } });
  const again = await stage.as(owner, services.disputeRecord, { params: { ...ofEnterprise, recordId }, body: { rev: explained.rev, reason: '请更正时间（示例）' } });
  await stage.as(specialist, services.correctRecord, { params: { ...ofAgency, recordId }, body: { ...formOf(visited), rev: again.rev, reason: '服务时长填错了（示例）', minutes: 30, keptUploadIds: [uploadId], withdrawnProblemIds: problemIds.slice(1) } });
  await stage.as(specialist, services.logRecord, { params: ofAgency, body: { ...formOf(visited), items: ['social-insurance'], manner: 'phone' } });
  const { items } = await stage.as(owner, services.listWaitingRecords, { params: { organisationId: enterprise }, query: {} });
  const records = items.filter(({ record }) => record.agreementId === agreementId).map(({ record }) => ({ agreementId, recordId: record.id, rev: record.rev }));
  await stage.as(owner, services.confirmRecords, { params: { organisationId: enterprise }, body: { records } });
  const [first] = records;
  if (first) await stage.as(owner, services.rateRecord, { params: { ...ofEnterprise, recordId: first.recordId }, body: { rev: first.rev + 1, points: 5, words: '讲得很明白（示例）' } });
};

/** A complaint that is shown to the agency and answered, and one that is withdrawn. */
const complaints = async (stage: Stage, { manager, owner, agency, enterprise, agreementId }: Visited): Promise<void> => {
  const params = { organisationId: enterprise, agreementId };
  const complain = () => stage.as(owner, services.fileComplaint, { params, body: { about: 'quality', words: '约好的时间没有来（示例）', show: false } });
  const dropped = await complain();
  await stage.as(owner, services.withdrawComplaint, { params: { organisationId: enterprise, complaintId: dropped.id }, body: { rev: dropped.rev } });
  const { id: complaintId, rev } = await complain();
  const [own, theirs, ofOffice] = [{ params: { organisationId: enterprise, complaintId } }, { params: { organisationId: agency, complaintId } }, { params: { complaintId } }];
  const shown = await stage.as(owner, services.showComplaintToAgency, { ...own, body: { rev } });
  const viewed = await stage.as(manager, services.giveComplaintView, { ...theirs, body: { rev: shown.rev, words } });
  const taken = await stage.as('inspection-officer', services.takeComplaint, { ...ofOffice, body: { rev: viewed.rev } });
  const noted = await stage.as('inspection-officer', services.noteComplaintStep, { ...ofOffice, body: { rev: taken.rev, words } });
  const answered = await stage.as('inspection-officer', services.answerComplaint, { ...ofOffice, body: { rev: noted.rev, outcome: 'partly-founded', words } });
  await stage.as(owner, services.readComplaintAnswer, { ...own, body: { rev: answered.rev } });
  await stage.as(owner, services.showComplaint, own);
  await stage.as(manager, services.showComplaint, theirs);
  await stage.as('inspection-officer', services.showBureauComplaint, ofOffice);
  await stage.as('inspection-officer', services.listBureauComplaints, { query: { district: '320402' } });
};

/** Another specialist is wished for: not after all, then declined, which the enterprise reads. */
const wishes = async (stage: Stage, { manager, owner, agency, enterprise, agreementId }: Visited): Promise<void> => {
  const [ofAgency, ofEnterprise] = [{ organisationId: agency, agreementId }, { organisationId: enterprise, agreementId }];
  const asked = await stage.as(owner, services.askForSpecialist, { params: ofEnterprise, body: { reason } });
  await stage.as(owner, services.withdrawWish, { params: ofEnterprise, body: { rev: asked.rev } });
  const again = await stage.as(owner, services.askForSpecialist, { params: ofEnterprise, body: { reason } });
  const declined = await stage.as(manager, services.declineWish, { params: ofAgency, body: { rev: again.rev, words } });
  await stage.as(owner, services.readWishAnswer, { params: ofEnterprise, body: { rev: declined.rev } });
};

/** What comes of visits under an agreement that runs: records and their answers, problems, complaints, the wish for another specialist. */
export const visit = async (stage: Stage, send: (person: string, organisationId: string) => Promise<string>, visited: Visited): Promise<void> => {
  const { manager, specialist, agency, agreementId } = visited;
  await stage.as(specialist, services.openServiceContact, { params: { organisationId: agency, agreementId } });
  await answers(stage, visited, await send(manager, agency));
  await stage.as(specialist, services.listVisits, { params: { organisationId: agency } });
  await complaints(stage, visited);
  await wishes(stage, visited);
};
