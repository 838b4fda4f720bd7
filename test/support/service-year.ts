import { createHash } from 'node:crypto';
import { systemRandom } from '../../functions/ids.ts';
import { entriesOnto } from '../../functions/table/archive.ts';
import { newFile } from '../../functions/table/conditions.ts';
import type { Agreement, SignedAgreement } from '../../shared/domain/agreement.ts';
import type { Filing } from '../../shared/domain/filing.ts';
import { openArchive } from '../../shared/domain/archive-chain.ts';
import type { ServiceRecord } from '../../shared/domain/service-record.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import { finalise } from '../../shared/domain/evaluation-rules.ts';
import type { Evaluation, FinalEvaluation } from '../../shared/domain/evaluation.ts';
import { eligibilityConditions } from '../../shared/domain/condition-names.ts';
import type { Findings } from '../../shared/domain/eligibility-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { Qualification } from '../../shared/domain/qualification.ts';
import { addDays, addYears, localDate } from '../../shared/rules/dates.ts';
import { givenOrganisation } from './builders.ts';
import type { World } from './world.ts';

const stamp = (at: string) => ({ at, by: 'test', name: '测试（示例）' });
const base = (now: string) => ({ rev: 1, createdAt: now, updatedAt: now });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every condition of the policy found to be met. */
export const allMet = (now: string): Findings =>
  Object.fromEntries(eligibilityConditions.map((condition) => [condition, { outcome: 'met' as const, asOf: now.slice(0, 10), note: '已核对（示例）', uploads: [], judged: stamp(now), rulesetId: 'sample-2026-1', ...(condition === 'tax-credit' && { grade: 'A' as const }) }]));

/** Files with these findings, of the calendar years that three service years from now on may need. */
export const givenFindings = (world: World, organisationId: string, findings: Findings = allMet(world.now)): Promise<void> =>
  world.given(...Array.from({ length: 5 }, (_, more) => newFile(organisationId, Number(world.now.slice(0, 4)) + more, findings, world.now)));

/** A small enterprise by the national standard, as stored. */
export const smallSize = (now: string): NonNullable<Organisation['size']> => ({
  figures: { year: 2026, industryCode: 'H6210', employees: 28, revenueWan: '800' },
  result: { status: 'ok', class: 'catering', grade: 'small', smallOrMicro: true, tableVersion: 'test' },
  given: stamp(now),
});

const SERVED_ITEM = 'contracts';

/** An enterprise and an agency with an agreement in force from the world's day on, filed and with its archive open. */
export const givenAgreement = async (world: World, more: { enterprise?: Partial<Organisation>; agency?: Partial<Organisation>; agreement?: Partial<SignedAgreement>; findings?: Findings; as?: { agency?: Awaited<ReturnType<typeof givenOrganisation>>; enterprise?: Awaited<ReturnType<typeof givenOrganisation>> } } = {}) => {
  const { now } = world;
  const enterprise = more.as?.enterprise ?? (await givenOrganisation(world, 'enterprise', { size: smallSize(now), ...more.enterprise }));
  if (!more.as?.enterprise) await givenFindings(world, enterprise.organisationId, more.findings);
  const agency = more.as?.agency ?? (await givenOrganisation(world, 'agency', { payee: { accountName: '示例人力服务有限公司', bank: '示例银行常州分行', account: '6222021234567890123' }, ...more.agency }));
  const id = systemRandom.id('agreement', now);
  const startsOn = now.slice(0, 10);
  const parties = { enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, agencyId: agency.organisationId, agencyName: agency.organisation.name, district: enterprise.organisation.district };
  const signature = { ...stamp(now), textHash: 'hash', text: 1, method: 'confirmation-by-both' as const };
  const agreement: SignedAgreement = {
    type: 'agreement', id, ...base(now), ...parties, status: 'in-force',
    terms: { items: [{ item: SERVED_ITEM, manner: 'regular-visit', timesPerYear: 4 }], mannerNote: '每季上门', fee: { kind: 'free', note: '', negotiable: [] }, liability: '按约定', startsOn, endsOn: addDays(addYears(localDate(startsOn), 3), -1) },
    text: 1, draftedBy: 'agency', draftUntil: startsOn, enterpriseSignature: signature, agencySignature: signature, textHash: 'hash', signedOn: startsOn, yearsOpened: 0,
    ...more.agreement,
  } as Extract<Agreement, { status: 'in-force' }>;
  const filing: Filing = {
    type: 'filing', agreementId: id, ...base(now), ...parties, status: 'accepted', signedOn: startsOn, nominalLastDay: startsOn, lastDay: startsOn, calendarVersion: 'test', provisional: false, rulesetId: 'sample-2026-1',
    particulars: { contactName: '李四', contactPhone: '13912345678', serviceAddress: '常州市天宁区示例路1号' }, firstFiled: stamp(now), filed: stamp(now), lateDays: 0, submissions: 1, changed: [], accepted: stamp(now), number: 'BA-20260302-ABCD0',
  };
  const qualification: Qualification = {
    type: 'qualification', organisationId: agency.organisationId, ...base(now), organisationName: agency.organisation.name, district: agency.organisation.district, status: 'verified',
    registeringAuthority: '常州市市场监督管理局', scopes: ['hr-service'], premisesAddress: '常州市天宁区示例路2号', premisesAreaSquareMetres: 120, officeConditions: '办公设备齐全', certifiedStaff: 2, decided: stamp(now), validUntil: addYears(localDate(startsOn), 1),
    // Renewed year after year, as far as claims of three years look.
    verifiedPeriods: [{ from: startsOn, to: addYears(localDate(startsOn), 3) }],
  };
  if (!more.as?.agency) await world.given(qualification);
  if (!more.as?.enterprise) await world.given(openArchive({ enterpriseId: parties.enterpriseId, enterpriseName: parties.enterpriseName, district: parties.district, opened: stamp(now) }, sha256));
  await world.given(agreement, filing);
  return { agreement, enterprise, agency };
};
export type GivenAgreement = Awaited<ReturnType<typeof givenAgreement>>;

/** Records of the agreed item, confirmed, one a quarter of the year that begins on `from`; as the archive would hold them. */
export const givenRecords = async (world: World, { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName }: SignedAgreement, from: string, count = 4, status: ServiceRecord['status'] = 'confirmed'): Promise<void> => {
  const records = Array.from({ length: count }, (_, index): ServiceRecord => ({
    type: 'record', id: systemRandom.id('record', world.now), ...base(world.now), agreementId, enterpriseId, enterpriseName, agencyId, agencyName, status, servedOn: addDays(localDate(from), 60 + index * 80), manner: 'regular-visit',
    items: [SERVED_ITEM], problemIds: [], deliverables: [], disputes: [], done: '核对劳动合同', minutes: 60, logged: stamp(world.now), uploads: [], answerBy: addDays(localDate(from), 100), entry: index + 1,
  }));
  await world.given(...records);
};

/** A final evaluation of a service year, from the same rules that finalise one; five of five, no cases, archive complete. */
export const givenFinalEvaluation = async (world: World, agreement: SignedAgreement, year = 1, more: { headcount?: number; rating?: 1 | 2 | 3 | 4 | 5; arbitrations?: number } = {}): Promise<FinalEvaluation> => {
  const from = addYears(localDate(agreement.terms.startsOn), year - 1);
  const to = addDays(addYears(from, 1), -1);
  const rating = more.rating ?? 5;
  const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district } = agreement;
  const open: Evaluation = {
    type: 'evaluation', agreementId, year, ...base(world.now), status: 'open', enterpriseId, enterpriseName, agencyId, agencyName, district, from, to, rateBy: to,
    rating: { response: rating, skill: rating, result: rating, overall: rating, given: stamp(world.now) },
    cases: { headcount: more.headcount ?? 28, petitions: 0, inspections: 0, arbitrations: more.arbitrations ?? 0, evidence: '台账', uploads: [], entered: stamp(world.now) },
  };
  const records = Array.from({ length: 4 }, (_, index) => ({ status: 'confirmed' as const, items: [SERVED_ITEM as 'contracts'], servedOn: addDays(from, 30 + index) }));
  const done = finalise(open, completenessOf(agreement, { from, to }, records), stamp(world.now));
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  await world.given(done.value);
  const head = await world.table.get('archive', { pk: `ARCHIVE#${enterpriseId}`, sk: 'HEAD' });
  if (head) {
    const writes = entriesOnto(head, [{ kind: 'evaluation-final', at: world.now, by: 'test', byName: 'test', agreementId, agencyId, subject: { type: 'evaluation', id: `${agreementId}.${year}` }, content: { total: done.value.total } }], systemRandom);
    await world.table.commit({ now: world.now, by: 'test', byName: 'test', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'given', subject: { type: 'archive', id: enterpriseId }, writes, reply: { status: 200, body: null } });
  }
  return done.value;
};

/** The instant at noon in Beijing of a day. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`;
