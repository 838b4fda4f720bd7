import { createHash } from 'node:crypto';
import { people } from '../../../infra/local/people/people.ts';
import { sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { sampleStaff } from '../../../infra/local/samples/parties.ts';
import { agreementRoutes as agreements } from '../../../shared/contract/agreements.ts';
import { archiveRoutes as archives } from '../../../shared/contract/archives.ts';
import { claimRoutes as claims } from '../../../shared/contract/claims.ts';
import { documentRoutes as documents } from '../../../shared/contract/documents.ts';
import { fairRoutes as fairs } from '../../../shared/contract/fairs.ts';
import { partyRoutes as parties } from '../../../shared/contract/parties.ts';
import { taskRoutes as tasks } from '../../../shared/contract/tasks.ts';
import { uploadRoutes as uploads } from '../../../shared/contract/uploads.ts';
import { addDays, localDateOf } from '../../../shared/rules/dates.ts';
import { draftAndSign } from './drafting.ts';
import { goOn, handOver, takeOver } from './in-force.ts';
import { visit } from './visits.ts';
import type { Answered, Bureau } from './bureau.ts';
import { photo } from '../../support/file-samples.ts';

type Stage = Bureau['stage'];
const reason = '情况有变，按实际办理（示例）';

/** What the story leaves out of two-way selection: the order of an enterprise's choices, whom to call, and talks. */
const selection = async (stage: Stage, heldOn: string, fairId: string, { agency, enterprise }: { agency: string; enterprise: string }): Promise<void> => {
  const [one, other] = [{ organisationId: enterprise, fairId }, { organisationId: agency, fairId }];
  const { id: choiceId } = await stage.as('owner-01', fairs.propose, { params: one, body: { otherId: agency } });
  const { list } = await stage.as('owner-01', fairs.showSelection, { params: one });
  if (list) await stage.as('owner-01', fairs.rankAgencies, { params: one, body: { rev: list.rev, order: list.order } });
  await stage.as('manager-01', fairs.openContact, { params: { organisationId: agency, choiceId } });
  const talk = { heldOn, heldAt: '00:00', outcome: 'interested' as const, note: '下周上门看考勤表（示例）' };
  const { id: talkId, rev } = await stage.as('manager-01', fairs.noteTalk, { params: other, body: { enterpriseId: enterprise, ...talk } });
  await stage.as('manager-01', fairs.changeTalk, { params: { ...other, talkId }, body: { rev, ...talk, outcome: 'later' } });
};

/** What the story leaves out of fairs: another fair is drafted, corrected, given a plan, moved and called off, one closed; a booth placed, moved, refused, another given back, a sign-up cancelled. */
const otherFairs = async (stage: Stage, today: string, ids: { agency: string; otherAgency: string; enterprise: string }): Promise<void> => {
  const day = (days: number) => addDays(localDateOf(`${today}T04:00:00Z`), days);
  const form = { title: '补充场次双选会（示例）', district: '320402' as const, venue: '示例会堂', address: '常州市天宁区示例路1号', date: day(20), startTime: '09:00', endTime: '12:00', signUpOpensOn: day(0), signUpClosesOn: day(19), seats: 20, booths: 5, agenda: '09:00 签到', contactPhone: '0519-12345678' };
  const { id: fairId, rev } = await stage.as('fair-officer', fairs.draftFair, { body: form });
  const edited = await stage.as('fair-officer', fairs.editFair, { params: { fairId }, body: { ...form, rev, venue: '示例会堂二楼' } });
  const published = await stage.as('fair-officer', fairs.publishFair, { params: { fairId }, body: { rev: edited.rev } });
  const planned = await stage.as('fair-officer', fairs.savePlan, { params: { fairId }, body: { rev: published.rev, plan: [['1', '2', '3'], ['', 'entrance', '']] } });
  await stage.as('fair-officer', fairs.showFigures, { params: { fairId } });
  const offer = { lines: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12, fee: 0 }] };
  const applied = await stage.as('manager-01', fairs.applyForBooth, { params: { organisationId: ids.agency, fairId }, body: { offer } });
  const placed = await stage.as('fair-officer', fairs.placeBooth, { params: { fairId, agencyId: ids.agency }, body: { rev: applied.rev, number: '1' } });
  await stage.as('fair-officer', fairs.moveBooth, { params: { fairId, agencyId: ids.agency }, body: { rev: placed.rev, number: '2' } });
  const { code } = await stage.as('owner-01', fairs.signUp, { params: { organisationId: ids.enterprise, fairId }, body: { needs: ['contracts'], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1 } });
  await selection(stage, today, fairId, ids);
  const seen = await stage.as('manager-01', fairs.seeBooth, { params: { organisationId: ids.agency, fairId } });
  await stage.as('fair-officer', fairs.refuseBooth, { params: { fairId, agencyId: ids.agency }, body: { rev: seen.rev, reason } });
  await stage.as('manager-02', fairs.applyForBooth, { params: { organisationId: ids.otherAgency, fairId }, body: { offer } });
  await stage.as('manager-02', fairs.withdrawBooth, { params: { organisationId: ids.otherAgency, fairId } });
  await stage.as('fair-officer', fairs.checkIn, { params: { fairId }, body: { code, licenceSeen: false } });
  await stage.as('fair-officer', fairs.undoCheckIn, { params: { fairId }, body: { code } });
  await stage.as('owner-01', fairs.keepSeat, { params: { organisationId: ids.enterprise, fairId } });
  await stage.as('owner-01', fairs.cancelSignUp, { params: { organisationId: ids.enterprise, fairId } });
  const moved = await stage.as('fair-officer', fairs.rescheduleFair, { params: { fairId }, body: { rev: planned.rev, date: day(25), startTime: '09:00', endTime: '12:00', signUpClosesOn: day(24), venue: '示例会堂三楼', address: form.address, reason } });
  await stage.as('fair-officer', fairs.cancelFair, { params: { fairId }, body: { rev: moved.rev, reason } });
  // Over a minute after midnight, so that it can be closed at any hour.
  const early = await stage.as('fair-officer', fairs.draftFair, { body: { ...form, date: day(0), startTime: '00:00', endTime: '00:01', signUpClosesOn: day(0) } });
  const held = await stage.as('fair-officer', fairs.publishFair, { params: { fairId: early.id }, body: { rev: early.rev } });
  await stage.as('fair-officer', fairs.closeFair, { params: { fairId: early.id }, body: { rev: held.rev } });
};

/** Who is new: signs up with its registration, or comes to the door of a fair on its day. */
const newcomers = async (stage: Stage, today: string): Promise<void> => {
  const newcomer = (index: number) => ({ creditCode: sampleCreditCode('320402', 700 + index), name: `新企业${index}（示例）`, district: '320402' as const });
  const contact = { needs: ['contracts' as const], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1 };
  const form = { title: '当天的双选会（示例）', district: '320402' as const, venue: '示例会堂', address: '常州市天宁区示例路1号', date: today, startTime: '00:00', endTime: '23:59', signUpOpensOn: today, signUpClosesOn: today, seats: 20, booths: 5, agenda: '00:00 签到', contactPhone: '0519-12345678' };
  const { id: fairId, rev } = await stage.as('fair-officer', fairs.draftFair, { body: form });
  await stage.as('fair-officer', fairs.publishFair, { params: { fairId }, body: { rev } });
  await stage.as('owner-20', fairs.registerAndSignUp, { params: { fairId }, body: { organisation: { ...newcomer(1), address: '常州市天宁区示例路8号' }, signUp: contact } });
  await stage.as('fair-officer', fairs.registerWalkIn, { params: { fairId }, body: { ...newcomer(2), ...contact, licenceSeen: true } });
};

/** Changes of an organisation's own facts, and their opening to an officer. */
const particulars = async (stage: Stage, year: number, { agency, enterprise }: { agency: string; enterprise: string }): Promise<void> => {
  const own = { params: { organisationId: enterprise } };
  const { organisation } = await stage.as('owner-01', parties.showOrganisation, own);
  const changed = await stage.as('owner-01', parties.changeParticulars, { ...own, body: { rev: organisation.rev, name: organisation.name, address: '常州市天宁区示例路2号' } });
  await stage.as('owner-01', parties.giveSizeFigures, { ...own, body: { rev: changed.rev, year, industryCode: '6210', employees: 10, revenueWan: '120' } });
  const calendarYear = String(year);
  await stage.as('verification-officer', parties.judgeSize, { params: { targetId: enterprise, calendarYear }, body: { rev: 1, outcome: 'met', note: '与申报表一致（示例）' } });
  await stage.as('owner-01', parties.handInEvidence, { params: { ...own.params, calendarYear, condition: 'finance-system' }, body: { rev: 0, note: '财务管理制度（示例）', uploadIds: [] } });
  const now = await stage.as('owner-01', parties.showOrganisation, own);
  await stage.as('owner-01', parties.moveOrganisation, { ...own, body: { rev: now.organisation.rev, district: '320404', address: '常州市钟楼区示例路3号', movedOn: `${year}-12-01`, uploadIds: [] } });
  await stage.as('verification-officer', parties.openPersonalData, { params: { targetId: enterprise }, body: { reason } });
  const { staff } = await stage.as('manager-01', parties.showOrganisation, { params: { organisationId: agency } });
  const [first, second] = staff;
  if (first && second) {
    const ofBureau = { targetId: agency, staffId: first.id };
    await stage.as('verification-officer', parties.openStaff, { params: ofBureau, body: { reason } });
    const { identityNumber: _, certificateNumber: __, name: ___, ...kept } = sampleStaff(1, 'labour-relations');
    const { rev } = await stage.as('manager-01', parties.changeStaff, { params: { organisationId: agency, staffId: first.id }, body: { ...kept, rev: first.rev } });
    await stage.as('verification-officer', parties.judgeStaff, { params: ofBureau, body: { rev, fullTime: true, certificate: true } });
    await stage.as('verification-officer', parties.endStaff, { params: { targetId: agency, staffId: second.id }, body: { rev: second.rev, reason } });
    await stage.as('manager-01', parties.removeStaff, { params: { organisationId: agency, staffId: first.id } });
  }
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const JOINER = 'specialist-11';

/** A colleague is invited, joins, changes roles, stands in, takes agreements over and leaves; tasks of several are taken and given back. */
const colleagues = async (stage: Stage, today: string, organisationId: string): Promise<void> => {
  const own = { params: { organisationId } };
  const name = people.find(({ id }) => id === JOINER)?.name ?? '';
  const token = sha256(`${organisationId} token`).slice(0, 32);
  const invite = (key: string) => stage.as('manager-01', parties.inviteColleague, { ...own, body: { name, role: 'specialist', key } });
  const { id: invitationId } = await invite(sha256(`${organisationId} another`));
  await stage.as('manager-01', parties.withdrawInvitation, { params: { organisationId, invitationId } });
  await invite(sha256(token));
  await stage.as('manager-01', parties.listInvitations, own);
  await stage.as(JOINER, parties.showInvitation, { params: { invitationKey: sha256(token) } });
  const joined = await stage.as(JOINER, parties.acceptInvitation, { body: { token } });
  const member = { params: { organisationId, personId: JOINER } };
  const promoted = await stage.as('manager-01', parties.changeRole, { ...member, body: { rev: joined.rev, role: 'manager' } });
  const demoted = await stage.as('manager-01', parties.changeRole, { ...member, body: { rev: promoted.rev, role: 'specialist' } });
  const { id: deputyshipId, rev } = await stage.as('manager-01', tasks.askDeputy, { body: { from: today, to: today, organisation: { id: organisationId, deputyId: JOINER } } });
  await stage.as(JOINER, tasks.showDeputyship, { params: { deputyshipId } });
  await stage.as(JOINER, tasks.answerDeputyship, { params: { deputyshipId }, body: { rev, action: 'agree' } });
  await stage.as('manager-01', agreements.reassignAgreements, { ...own, body: { fromId: 'specialist-01', toId: JOINER, reason } });
  const appointed = await stage.as('verification-officer', parties.appointManager, { params: { targetId: organisationId, personId: JOINER }, body: { rev: demoted.rev, licenceSeen: true, reason } });
  await stage.as(JOINER, parties.leaveOrganisation, { ...own, body: { rev: appointed.rev } });
  const shared = (await stage.as('verification-officer', tasks.listTasks, {})).tasks.find(({ waiter }) => waiter.startsWith('duty:'));
  if (!shared) throw new Error('the story leaves nothing for the verification officer');
  const named = { waiter: shared.waiter, due: shared.due, kind: shared.kind, subjectId: shared.subject.id };
  await stage.as('verification-officer', tasks.takeTask, { body: named });
  await stage.as('verification-officer', tasks.giveTaskBack, { body: named });
};

/** Papers of an agreement: to its sides, to its office, and to whoever holds one. */
const papers = async (stage: Stage, { agreementId, organisationId }: { readonly agreementId: string; readonly organisationId: string }): Promise<void> => {
  const wanted = { agreementId, document: 'agreement' as const };
  const { check } = await stage.as('manager-01', documents.showDocument, { params: { organisationId, ...wanted }, query: {} });
  await stage.as('manager-01', documents.downloadDocument, { params: { organisationId, ...wanted }, query: {} });
  await stage.as('filing-officer', documents.showBureauDocument, { params: wanted, query: {} });
  await stage.as('filing-officer', documents.downloadBureauDocument, { params: wanted, query: {} });
  await stage.as('manager-01', documents.checkText, { params: { agreementId, hash: check?.hash ?? '' } });
};

/** Drafts that come to nothing, and an agreement from its first talk to its hand-over: it is served, changed, given another specialist and ended before its time. */
const agreementsWhole = async (stage: Stage, today: string, ids: { readonly third: string; readonly enterprise: string }, matched: readonly { readonly agreementId: string; readonly agency: string; readonly manager: string }[]): Promise<void> => {
  for (const { agreementId, agency, manager } of matched) {
    const params = { organisationId: agency, agreementId };
    const { agreement } = await stage.as(manager, agreements.showAgreement, { params });
    if (agreement.status === 'draft' || agreement.status === 'offered') await stage.as(manager, agreements.abandonAgreement, { params, body: { rev: agreement.rev, reason } });
  }
  const codes = { enterprise: await codeOf(stage, 'owner-01', ids.enterprise), agency: await codeOf(stage, 'manager-03', ids.third) };
  const [specialist, send] = ['specialist-03', sentBy(stage)];
  const running = await draftAndSign(stage, send, { manager: 'manager-03', owner: 'owner-01', specialist, agency: ids.third, enterprise: ids.enterprise, today, codes });
  await visit(stage, send, { ...running, specialist });
  await stage.as('manager-03', archives.enterBasics, { params: { organisationId: ids.third, enterpriseId: ids.enterprise } });
  await goOn(stage, running);
  const params = { organisationId: ids.third, agreementId: running.agreementId };
  const { agreement: { rev }, specialists } = await stage.as('manager-03', agreements.showAgreement, { params });
  const other = specialists.find(({ personId }) => personId !== specialist);
  const replaced = await stage.as('manager-03', agreements.replaceSpecialist, { params, body: { rev, specialistId: other?.personId ?? specialist, reason } });
  await stage.as('manager-03', agreements.terminateAgreement, { params, body: { rev: replaced.rev, reason } });
  await handOver(stage, running);
};

const codeOf = async (stage: Stage, person: string, organisationId: string): Promise<string> => (await stage.as(person, parties.showOrganisation, { params: { organisationId } })).organisation.creditCode;

const PHOTO = photo();
const promised = { name: '现场照片.jpg', mediaType: 'image/jpeg' as const, size: PHOTO.length, sha256: createHash('sha256').update(PHOTO).digest('hex') };
const sendFile = async (missing: readonly { readonly url: string; readonly headers: Readonly<Record<string, string>> }[]): Promise<void> => {
  for (const { url, headers } of missing) {
    const { ok, status } = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(PHOTO) });
    if (!ok) throw new Error(`the object store answered ${status}`);
  }
};

const files = async (stage: Stage, organisationId: string): Promise<void> => {
  const { id: uploadId } = await stage.as('manager-01', uploads.requestUpload, { params: { organisationId }, body: promised });
  const own = { params: { organisationId, uploadId } };
  const query = { ids: uploadId };
  await sendFile((await stage.as('manager-01', uploads.renewUploadAddress, { ...own, body: {} })).missing);
  await stage.as('manager-01', uploads.completeUpload, own);
  await stage.as('manager-01', uploads.showUpload, own);
  await stage.as('manager-01', uploads.listFiles, { params: { organisationId }, query });
  const bureau = { params: { uploadId: (await stage.as('evaluation-officer', uploads.requestBureauUpload, { body: promised })).id } };
  await sendFile((await stage.as('evaluation-officer', uploads.renewBureauUploadAddress, { ...bureau, body: {} })).missing);
  await stage.as('evaluation-officer', uploads.completeBureauUpload, bureau);
  await stage.as('evaluation-officer', uploads.showBureauUpload, bureau);
  await stage.as('evaluation-officer', uploads.listBureauFiles, { query: { ids: bureau.params.uploadId } });
};

/** A checked file of an organisation. */
const sentBy = (stage: Stage) => async (person: string, organisationId: string): Promise<string> => {
  const { id: uploadId } = await stage.as(person, uploads.requestUpload, { params: { organisationId }, body: promised });
  const own = { params: { organisationId, uploadId } };
  await sendFile((await stage.as(person, uploads.renewUploadAddress, { ...own, body: {} })).missing);
  await stage.as(person, uploads.completeUpload, own);
  return uploadId;
};

/** Supporting material and exports of an archive; a deletion that is proposed and declined. */
const archive = async (stage: Stage, { agency, enterprise }: { agency: string; enterprise: string }): Promise<void> => {
  const params = { organisationId: agency, enterpriseId: enterprise };
  const { years } = await stage.as('manager-01', archives.showArchive, { params });
  await stage.as('manager-01', archives.addMaterial, { params, body: { agreementId: years[0]?.agreementId ?? '', material: 'other', dated: '2026-03-02', note: '补充材料（示例）', uploadIds: [] } });
  const { id: exportId } = await stage.as('manager-01', archives.requestExport, { params });
  await stage.as('manager-01', archives.showExport, { params: { ...params, exportId } });
  const ofBureau = { enterpriseId: enterprise };
  const { items } = await stage.as('policy-officer', archives.listBureauEntries, { params: ofBureau, query: { section: 'supporting-material' } });
  const erasure = await stage.as('policy-officer', archives.proposeErasure, { params: ofBureau, body: { n: items[0]?.n ?? 1, content: true, uploadIds: [], ground: 'not-to-be-kept', reason } });
  await stage.as('verification-officer', archives.decideErasure, { params: { ...ofBureau, erasureId: erasure.id }, body: { rev: erasure.rev, action: 'decline', reason } });
  const asked = await stage.as('verification-officer', archives.requestBureauExport, { params: ofBureau });
  await stage.as('verification-officer', archives.showBureauExport, { params: { ...ofBureau, exportId: asked.id } });
};

/** The story's second claim comes back for correction, comes again, and is refused. */
const refusal = async (stage: Stage, { person, params, body }: Answered): Promise<void> => {
  const claimId = String(body.id);
  const returned = await stage.as('first-reviewer', claims.returnClaim, { params: { claimId }, body: { rev: Number(body.rev), reasons: [{ pointer: '/application/remarks', reason: '请说明服务中断的两周' }] } });
  const again = await stage.as(person, claims.resubmitClaim, { params: { organisationId: params.organisationId ?? '', claimId }, body: { rev: returned.rev, remarks: '已补充说明（示例）', uploadIds: [], declared: true } });
  await stage.as('first-reviewer', claims.rejectClaim, { params: { claimId }, body: { rev: again.rev, reason } });
};

/** Every change that the sample story does not make. */
export const playTheRest = async ({ stage, answers, now }: Bureau): Promise<void> => {
  const registered = (person: string): string => String(answers.find((answer) => answer.person === person && answer.route === 'registerOrganisation')?.body.id);
  const ids = { agency: registered('manager-01'), otherAgency: registered('manager-02'), third: registered('manager-03'), enterprise: registered('owner-01') };
  const matched = answers.flatMap(({ route, person, params, body }) => (route === 'answerChoice' && body.agreementId ? [{ agreementId: String(body.agreementId), agency: params.organisationId ?? '', manager: person }] : []));
  const second = answers.filter(({ route }) => route === 'submitClaim')[1];
  const today = localDateOf(now());
  await otherFairs(stage, today, ids);
  await newcomers(stage, today);
  if (second) await refusal(stage, second);
  await files(stage, ids.agency);
  await archive(stage, ids);
  const signed = answers.find(({ route, params }) => route === 'signAgreement' && params.organisationId === ids.agency);
  if (signed) await papers(stage, { agreementId: signed.params.agreementId ?? '', organisationId: ids.agency });
  await colleagues(stage, today, ids.agency);
  await agreementsWhole(stage, today, ids, matched);
  await takeOver(stage, sentBy(stage), { manager: 'manager-02', agency: ids.otherAgency, today, codes: { enterprise: await codeOf(stage, 'owner-01', ids.enterprise), agency: await codeOf(stage, 'manager-02', ids.otherAgency) } });
  await particulars(stage, Number(today.slice(0, 4)) - 1, ids);
};
