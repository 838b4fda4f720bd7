import { systemActor } from '../../../functions/system-actor.ts';
import { replace } from '../../../functions/table/change.ts';
import { revise } from '../../../shared/domain/entity.ts';
import { agreementText } from '../../../shared/domain/agreement-text.ts';
import { systemRandom } from '../../../functions/ids.ts';
import type { SignedAgreement } from '../../../shared/domain/agreement.ts';
import { openHandOver } from '../../../shared/domain/hand-over-rules.ts';
import { claimRoutes } from '../../../shared/contract/claims.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { sha256 } from '../../../functions/table/archive.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { District } from '../../../shared/domain/who.ts';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { fairForm, membershipOf, type givenOrganisation } from '../builders.ts';
import { givenAgreement, givenFinalEvaluation, givenRecords, smallSize } from '../service-year.ts';
import { readyUpload } from '../uploads.ts';
import { must, officer, person, type World } from '../world.ts';
import { keys, sortPrefixes } from '../../../functions/table/keys.ts';

type Party = Awaited<ReturnType<typeof givenOrganisation>>;

/** A member of every relation, of each side. */
const givenMembers = async (world: World, mark: string, parties: readonly Party[]): Promise<void> => {
  for (const { organisation, organisationId } of parties) {
    const ofParty = (status: 'claimed' | 'left' | 'refused') => membershipOf(world.now, organisation, `${status}-${organisationId}`, { status, personName: `${mark}员工` });
    await world.given(ofParty('claimed'), ofParty('left'), ofParty('refused'));
  }
};

/** A fair of the circle's district at which its enterprise and agency meet: sign-up, booth, choice and talk. */
const givenFair = async (world: World, mark: string, district: District, enterprise: Party, agency: Party) => {
  const desk = officer('fair', district);
  const today = localDate(world.now.slice(0, 10));
  const form = { ...fairForm, title: `${mark}双选会`, district, date: addDays(today, 8), signUpOpensOn: today, signUpClosesOn: addDays(today, 7) };
  const drafted = must(await world.call(desk, fairRoutes.draftFair, { body: form })).body;
  const fairId = drafted.id;
  must(await world.call(desk, fairRoutes.publishFair, { params: { fairId }, body: { rev: drafted.rev } }));
  const ofEnterprise = { params: { organisationId: enterprise.organisationId, fairId } };
  const ofAgency = { params: { organisationId: agency.organisationId, fairId } };
  const { code } = must(await world.call(enterprise.member, fairRoutes.signUp, { ...ofEnterprise, body: { needs: ['contracts'], contactName: `${mark}联系人`, contactPhone: '13812345678', attendees: 1 } })).body;
  const applied = must(await world.call(agency.member, fairRoutes.applyForBooth, { ...ofAgency, body: { offer: { lines: [{ item: 'contracts', manner: 'phone', timesPerYear: 12, fee: 0 }] } } })).body;
  must(await world.call(desk, fairRoutes.placeBooth, { params: { fairId, agencyId: agency.organisationId }, body: { rev: applied.rev, number: 'A1' } }));
  const choiceId = must(await world.call(enterprise.member, fairRoutes.propose, { ...ofEnterprise, body: { otherId: agency.organisationId } })).body.id;
  const talk = { enterpriseId: enterprise.organisationId, heldOn: today, heldAt: '00:01', outcome: 'interested' as const, note: `${mark}洽谈` };
  const talkId = must(await world.call(agency.member, fairRoutes.noteTalk, { ...ofAgency, body: talk })).body.id;
  return { fairId, code, choiceId, talkId };
};

/** An open invitation of an organisation's manager. */
const givenInvitation = async (world: World, mark: string, { organisationId, member }: Party) => {
  const key = sha256(`${mark}${organisationId}`);
  const invited = must(await world.call(member, partyRoutes.inviteColleague, { params: { organisationId }, body: { name: `${mark}同事`, role: 'manager', key } })).body;
  return { invitationId: invited.id, invitationKey: key };
};

/** A change of terms that is drafted, and a list of what is handed over. */
const givenCourse = async (world: World, agreement: SignedAgreement): Promise<{ n: string; takeOverId: string }> => {
  const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district, terms } = agreement;
  const shared = { agreementId, rev: 1, createdAt: world.now, updatedAt: world.now, enterpriseId, enterpriseName, agencyId, agencyName, district };
  await world.given(
    { type: 'amendment', n: 1, ...shared, status: 'draft', draftedBy: 'agency', drafted: { at: world.now, by: 'test', name: 'test' }, basedOn: 0, from: '2027-06-01', reason: '增加次数', terms, text: 1 },
    openHandOver({ ...agreement, status: 'ended', ended: { at: world.now, by: 'test', name: 'test' }, how: 'terminated', endedOn: '2027-03-01' }, [], [], world.now),
  );
  const takeOverId = systemRandom.id('takeOver', world.now);
  await world.given({
    type: 'take-over', id: takeOverId, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'draft', enterpriseId, enterpriseName, enterpriseCode: '91320402MA9ABCD16F', agencyId, agencyName, district,
    entered: { at: world.now, by: 'test', name: 'test' }, paper: { signedOn: '2025-03-01', terms: { ...terms, startsOn: '2025-03-01', endsOn: '2026-02-28' }, firstYear: 1, paid: [] }, draftUntil: '2026-04-01',
  });
  return { n: '1', takeOverId };
};

/** A problem, a complaint that the agency may read, and a wish for another specialist. */
const givenServiceMatters = async (world: World, mark: string, { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district }: SignedAgreement, recordId: string) => {
  const base = { rev: 1, createdAt: world.now, updatedAt: world.now, agreementId, enterpriseId, enterpriseName, agencyId, agencyName };
  const stamp = { at: world.now, by: 'somebody', name: `${mark}老板` };
  const [problemId, complaintId] = [systemRandom.id('problem', world.now), systemRandom.id('complaint', world.now)];
  await world.given(
    { type: 'problem', id: problemId, ...base, recordId, status: 'open', item: 'contracts', code: 'other', words: `${mark}问题`, foundOn: '2027-03-01', owner: 'agency', dueOn: '2027-04-01', steps: [] },
    { type: 'complaint', id: complaintId, ...base, district, status: 'filed', about: 'quality', words: `${mark}投诉`, filed: stamp, shown: stamp, steps: [], dueOn: '2027-04-01' },
    { type: 'wish', ...base, status: 'asked', reason: `${mark}要求`, asked: stamp, answerBy: '2027-04-01' },
  );
  return { problemId, complaintId };
};

/** An export of the enterprise's archive that can be fetched: of the whole, or of an agency's part. */
const givenExport = async (world: World, mark: string, enterpriseId: string, district: District, whose: { readonly organisationId?: string; readonly agencyId?: string }): Promise<string> => {
  const id = systemRandom.id('export', world.now);
  await world.given({
    type: 'archive-export', id, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'ready', enterpriseId, enterpriseName: `${mark}面馆`, district, ...whose, asked: { at: world.now, by: 'test', name: `${mark}人` },
    head: { count: 1, hash: 'hash' }, expected: { entries: 1, files: 0 }, delivered: { entries: 1, files: 0 }, bytes: 100, attempts: 1, expiresOn: '2027-03-05', ttl: Math.floor(Date.parse(world.now) / 1000) + 1e6,
  });
  return id;
};

/** A deletion that waits for its decision. */
const givenErasure = async (world: World, mark: string, enterpriseId: string, district: District): Promise<string> => {
  const id = systemRandom.id('erasure', world.now);
  await world.given({
    type: 'erasure', id, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'proposed', enterpriseId, enterpriseName: `${mark}面馆`, district, parts: [{ n: 1, content: true, files: [] }],
    ground: 'not-to-be-kept', law: 'law', reason: `${mark}误传`, proposed: { at: world.now, by: 'test', name: 'test' }, decideBy: '2027-03-20',
  });
  return id;
};

/** When the subjects of both circles are looked at: the first service year is over. */
export const CIRCLES_BEGIN = '2026-03-02T01:00:00.000Z';
export const CIRCLES_LOOK = '2027-03-02T04:00:00.000Z';

/**
 * One circle of the relation matrix: an enterprise, its agency and everything that is theirs, by the names that paths and
 * bodies give it. Whatever is theirs begins with `mark`, so that it is recognised where it must not appear. A new name of a
 * path's parameter gets its subject here.
 */
export const givenCircle = async (world: World, mark: string, district: District) => {
  world.now = CIRCLES_BEGIN;
  const specialist = { personId: `specialist-${mark}`, name: `${mark}专员`, since: '2026-03-02' };
  const { agreement, enterprise, agency } = await givenAgreement(world, {
    enterprise: { name: `${mark}面馆`, district, size: smallSize(world.now) },
    agency: { name: `${mark}人力`, district, payee: { accountName: `${mark}人力`, bank: '示例银行', account: '6222021234567890123' } },
    agreement: { specialist, amendments: 1, openAmendment: 1 },
  });
  const course = await givenCourse(world, agreement);
  await givenMembers(world, mark, [enterprise, agency]);
  await world.given(membershipOf(world.now, agency.organisation, specialist.personId, { role: 'specialist', personName: specialist.name }));
  await world.given({ type: 'agreement-text', agreementId: agreement.id, text: 1, canonical: agreementText(agreement, { enterprise: { id: enterprise.organisationId, name: enterprise.organisation.name }, agency: { id: agency.organisationId, name: agency.organisation.name } }), hash: agreement.textHash, at: world.now });
  await givenRecords(world, agreement, '2026-03-02', 4);
  world.now = CIRCLES_LOOK;
  await givenFinalEvaluation(world, agreement);
  const claimId = must(await world.call(agency.member, claimRoutes.submitClaim, { params: { organisationId: agency.organisationId }, body: { agreementId: agreement.id, year: 1, uploadIds: [], declared: true } })).body.id;
  const fair = await givenFair(world, mark, district, enterprise, agency);
  const records = await world.table.partition(keys.agreement(agreement.id).pk, { prefix: sortPrefixes.records });
  const recordId = records.flatMap((item) => (item.type === 'record' ? [item.id] : []))[0] ?? '';
  const invited = { enterprise: await givenInvitation(world, mark, enterprise), agency: await givenInvitation(world, mark, agency) };
  const staffId = systemRandom.id('staff', world.now);
  const service = await givenServiceMatters(world, mark, agreement, recordId);
  await world.given({ type: 'staff', id: staffId, rev: 1, createdAt: world.now, updatedAt: world.now, organisationId: agency.organisationId, name: `${mark}持证人`, certificateKind: 'labour-relations', certificateNumber: `S0000320412341930${staffId.slice(-5)}`, fullTime: true, status: 'active' });
  const { id: deputyshipId } = must(await world.call(agency.member, taskRoutes.askDeputy, { body: { from: localDate(world.now.slice(0, 10)), to: localDate(world.now.slice(0, 10)), organisation: { id: agency.organisationId, deputyId: specialist.personId } } })).body;
  const uploads = { enterprise: readyUpload(world, enterprise.organisationId, { name: `${mark}照片.jpg` }), agency: readyUpload(world, agency.organisationId, { name: `${mark}照片.jpg` }), officer: readyUpload(world, undefined, { name: `${mark}照片.jpg`, personId: officer('evaluation', district).personId }) };
  await world.given(uploads.enterprise, uploads.agency, uploads.officer);
  const exported = { enterprise: await givenExport(world, mark, enterprise.organisationId, district, { organisationId: enterprise.organisationId }), agency: await givenExport(world, mark, enterprise.organisationId, district, { organisationId: agency.organisationId, agencyId: agency.organisationId }), officer: await givenExport(world, mark, enterprise.organisationId, district, {}) };
  return {
    mark, district, enterprise, agency,
    /** Ids by parameter; where they differ by who asks, that of each side. */
    ids: { agreementId: agreement.id, year: '1', text: '1', calendarYear: '2026', condition: 'tax-credit', ...course, document: 'agreement', recordId, claimId, staffId, deputyshipId, fromId: specialist.personId, toId: agency.member.personId, servedOn: '2027-03-01', ...service, ...fair, enterpriseId: enterprise.organisationId, agencyId: agency.organisationId },
    bySide: {
      enterprise: { organisationId: enterprise.organisationId, uploadId: uploads.enterprise.id, exportId: exported.enterprise, invitationId: invited.enterprise.invitationId, personId: `claimed-${enterprise.organisationId}`, otherId: agency.organisationId, targetId: enterprise.organisationId },
      agency: { organisationId: agency.organisationId, uploadId: uploads.agency.id, exportId: exported.agency, invitationId: invited.agency.invitationId, personId: `claimed-${agency.organisationId}`, otherId: enterprise.organisationId, targetId: agency.organisationId },
      officer: { uploadId: uploads.officer.id, exportId: exported.officer, erasureId: await givenErasure(world, mark, enterprise.organisationId, district), invitationKey: invited.agency.invitationKey, targetId: enterprise.organisationId, personId: `claimed-${enterprise.organisationId}` },
    },
    member: (side: 'enterprise' | 'agency', status: 'claimed' | 'left' | 'refused') => person(`${status}-${(side === 'enterprise' ? enterprise : agency).organisationId}`),
  };
};
export type Circle = Awaited<ReturnType<typeof givenCircle>>;

/** Both organisations of a circle are suspended. */
export const suspend = async (world: World, { enterprise, agency }: Circle): Promise<void> => {
  for (const { organisationId } of [enterprise, agency]) {
    const before = await world.table.get('organisation', keys.organisation(organisationId));
    if (!before) throw new Error('no such organisation');
    must(await world.table.commit(systemActor(`suspend ${organisationId}`, world.now), { action: 'given', subject: { type: 'organisation', id: organisationId }, writes: [replace(before, revise(before, { status: 'suspended' as const }, world.now))], reply: { status: 200, body: null } }));
  }
};

/** The city's fund of the year in which the circles are looked at. */
export const givenFund = async (world: World): Promise<void> => {
  must(await world.call(officer('funds'), claimRoutes.setBudget, { params: { year: CIRCLES_LOOK.slice(0, 4) }, body: { budgetFen: 500_000_000, seenFen: 0, note: '年度预算下达（示例）' } }));
};
