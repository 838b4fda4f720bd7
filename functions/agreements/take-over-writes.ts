import { agreementText } from '../../shared/domain/agreement-text.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { openArchive } from '../../shared/domain/archive-chain.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { filingDue, lateDays } from '../../shared/domain/filing-rules.ts';
import type { Filing } from '../../shared/domain/filing.ts';
import { nextReminder } from '../../shared/domain/in-force-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { stateOfPaper, yearsOfPaper } from '../../shared/domain/take-over-rules.ts';
import type { TakeOver } from '../../shared/domain/take-over.ts';
import { localDate, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { archiveOpenedWith, entriesOnto, sha256, type Draft } from '../table/archive.ts';
import { create, guard, type Actor, type Write } from '../table/change.ts';
import { claimGuards } from '../table/claim-guards.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { countServed, trackRecordKeys } from '../table/track-record.ts';
import { reminderWrites } from '../table/visit-reminders.ts';
import { partiesOf } from './parties-of.ts';

type Checked = Extract<TakeOver, { status: 'checked' }>;

/** Noon in Beijing of a day that the paper names. */
const noonOf = (day: string): string => `${day}T04:00:00.000Z`;

/** The agreement as on paper: both signatures are on the scan. */
const agreementOf = (before: Checked, id: string, parties: Parameters<typeof agreementText>[1], now: string): { agreement: SignedAgreement; canonical: string } => {
  const { paper, enterpriseId, enterpriseName, agencyId, agencyName, district, scans, entered } = before;
  const today = localDateOf(now);
  const canonical = agreementText({ id, text: 1, terms: paper.terms }, parties);
  const textHash = sha256(canonical);
  const [scan] = scans;
  const signature = { at: noonOf(paper.signedOn), by: entered.by, name: entered.name, textHash, text: 1, method: 'stamped-scan' as const, scan: { uploadId: scan?.id ?? '', sha256: scan?.sha256 ?? '', name: scan?.name ?? '' } };
  const base = {
    type: 'agreement' as const, id, rev: 1, createdAt: now, updatedAt: now, enterpriseId, enterpriseName, agencyId, agencyName, district, terms: paper.terms, text: 1, draftedBy: 'agency' as const, draftUntil: today,
    enterpriseSignature: signature, agencySignature: signature, textHash, signedOn: paper.signedOn, yearsOpened: yearsOfPaper(paper).yearsOpened, takeOverId: before.id, ...(paper.firstYear > 1 && { yearsBefore: paper.firstYear - 1 }),
  };
  const state = stateOfPaper(paper, today);
  if (state.ended) return { canonical, agreement: { ...base, status: 'ended', ended: { at: now, by: entered.by, name: entered.name }, how: paper.ended ? 'terminated' : 'expired', endedOn: state.lastDay, ...(paper.ended && { reason: paper.ended.reason }) } };
  const running: SignedAgreement = { ...base, status: 'in-force' };
  const remindOn = nextReminder(running, today);
  return { canonical, agreement: { ...running, ...(remindOn && { remindOn }) } };
};

/** The filing as on paper: accepted with its number, or still due. */
const filingOf = async (table: Table, { paper: { filed, signedOn } }: Checked, agreement: SignedAgreement, enterprise: Organisation, agency: Organisation, stamp: Stamp): Promise<Filing> => {
  const due = filingDue({ ...agreement, signedOn }, agency.district, stamp.at);
  if (!filed) return due;
  const { contactName, contactPhone } = await table.open(agency);
  const on = { at: noonOf(filed.on), by: agreement.enterpriseSignature.by, name: agreement.enterpriseSignature.name };
  return { ...due, status: 'accepted', particulars: { contactName, contactPhone, serviceAddress: enterprise.address }, firstFiled: on, filed: on, lateDays: lateDays(due, filed.on), submissions: 1, changed: [], accepted: { ...on, by: stamp.by, name: stamp.name }, number: filed.number };
};

/**
 * What stands here once two officers have approved a paper agreement: the agreement with its text, its filing, the archive
 * with scan and proofs, the pair's place and years, the reminder of the next visit, and the guards of the years that were paid, so that none is claimed again.
 */
export const takeOverWrites = async ({ table, random }: Ports, before: Checked, stamp: Stamp, actor: Actor): Promise<Result<{ approved: TakeOver; writes: Write[] }>> => {
  const { enterpriseId, agencyId, paper } = before;
  const [found, parties] = await Promise.all([
    table.getMany([keys.archive(enterpriseId), keys.organisation(enterpriseId), keys.organisation(agencyId), ...trackRecordKeys(agencyId, enterpriseId)]),
    partiesOf(table, before),
  ]);
  const organisation = (id: string) => found.filter((item) => item.type === 'organisation').find((item) => item.id === id);
  const [enterprise, agency] = [organisation(enterpriseId), organisation(agencyId)];
  if (!enterprise || !agency) return fail('not-found');
  if (!parties.ok) return parties;
  const served = found.find((item) => item.type === 'served');
  if (served && ((served.servedUntil ?? '') >= paper.terms.startsOn || (served.years ?? 0) >= paper.firstYear)) return fail('service-overlaps', { facts: { until: served.servedUntil ?? paper.terms.startsOn } });
  const ruleset = currentRuleset(localDate(localDateOf(actor.now)));
  const { agreement, canonical } = agreementOf(before, random.id('agreement', actor.now), parties.value, actor.now);
  const files = [...before.scans, ...before.proofs.flatMap(({ uploads }) => uploads)];
  const entry: Draft = {
    kind: 'agreement-taken-over', at: actor.now, by: actor.by, byName: actor.byName, agencyId, agreementId: agreement.id, subject: { type: 'take-over', id: before.id }, uploads: files,
    content: { agency: before.agencyName, signedOn: paper.signedOn, startsOn: paper.terms.startsOn, endsOn: paper.terms.endsOn, firstYear: paper.firstYear, paidYears: paper.paid.map(({ year }) => year).join('、') || null, checkedBy: before.checked.name, approvedBy: stamp.name },
  };
  const head = found.find((item) => item.type === 'archive');
  const archive = head ? entriesOnto(head, [entry], random) : archiveOpenedWith(openArchive({ enterpriseId, enterpriseName: enterprise.name, district: enterprise.district, opened: stamp }, sha256), [entry], random);
  const { handleBy: _, ...kept } = before;
  return ok({
    approved: { ...kept, status: 'approved', rev: before.rev + 1, updatedAt: actor.now, approved: stamp, agreementId: agreement.id, rulesetId: ruleset.id },
    writes: [
      create(agreement),
      create({ type: 'agreement-text', agreementId: agreement.id, text: 1, canonical, hash: agreement.textHash, at: actor.now }),
      create(await filingOf(table, before, agreement, enterprise, agency, stamp)),
      ...archive,
      ...(agreement.status === 'in-force' ? [guard(guards.pair(enterpriseId, agencyId), agreement.id, 'agreement-overlaps'), ...reminderWrites(undefined, agreement, [], actor.now)] : []),
      ...paper.paid.flatMap(({ year }) => claimGuards({ enterpriseId, agencyId, year }, ruleset.limitPer).map((key) => guard(key, before.id, 'claim-exists'))),
      ...countServed(found, agreement, enterprise, actor.now),
    ],
  });
};
