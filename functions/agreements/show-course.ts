import type { AmendmentFile, agreementRoutes, Course } from '../../shared/contract/agreements.ts';
import { lastDayOf, SUBSIDISED_YEARS, yearsThrough } from '../../shared/domain/agreement-days.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { amendmentText } from '../../shared/domain/amendment-rules.ts';
import { amendmentLifecycle, type Amendment } from '../../shared/domain/amendment.ts';
import type { HandOver } from '../../shared/domain/hand-over.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { isSigned, serviceYearAt } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { suspendedDays } from '../../shared/domain/terms-by-date.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { addDays, localDate, localDateOf } from '../../shared/rules/dates.ts';
import { wholeMonthsOfService } from '../../shared/rules/subsidy/service-year.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { sha256 } from '../table/archive.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes, voidedChanges } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { termsAfter } from './amended-terms.ts';
import { loadAmendmentForOfficer, loadOwnAmendment, type WithAgreement } from './load-amendment.ts';
import { methodsOn, type SigningPorts } from './signatures/make-signature.ts';

const lineOf = (amendment: Amendment): Course['amendments'][number] => ({
  n: amendment.n, status: amendment.status, from: amendment.from, reason: amendment.reason,
  ...('signedOn' in amendment && { signedOn: amendment.signedOn, ...(amendment.clock && { lastDay: amendment.clock.lastDay }) }),
  ...('lateDays' in amendment && { lateDays: amendment.lateDays }),
});

const courseOf = (agreement: SignedAgreement, amendments: readonly Amendment[], handOver: HandOver | undefined, now: string): Course => {
  const today = localDateOf(now);
  const ruleset = currentRuleset(today);
  const { year, from, to } = serviceYearAt(agreement, today);
  const [first, last] = [localDate(from), localDate(to)];
  const endOfYear = addDays(localDate(today < to ? today : to), ruleset.inForce.suspendedMonths === 'remaining-days' ? -suspendedDays(agreement, { from, to: today < to && today >= from ? today : to }) : 0);
  return {
    amendments: amendments.map(lineOf),
    year: { year, from, to, suspendedDays: suspendedDays(agreement, { from, to }), subsidised: year <= SUBSIDISED_YEARS },
    endingToday: { months: wholeMonthsOfService({ from: first, to: last }, { from: first, to: endOfYear }), handOverBy: addDays(today, ruleset.inForce.handOverDays) },
    renewalYear: yearsThrough(agreement) + 1,
    renewalSoon: today >= addDays(localDate(lastDayOf(agreement)), -Math.max(...ruleset.inForce.renewalReminderDays)),
    ...(handOver && {
      handOver: { status: handOver.status, done: handOver.lines.filter(({ done }) => done).length, confirmed: handOver.lines.filter(({ confirmed }) => confirmed).length, lines: handOver.lines.length, handOverBy: handOver.handOverBy, confirmBy: handOver.confirmBy },
    }),
    lastDay: lastDayOf(agreement), today, sample: ruleset.sample,
  };
};

const show = async (table: Table, agreementId: string, mayRead: (agreement: SignedAgreement) => boolean, now: string): Promise<Result<{ status: 200; body: Course }>> => {
  const [found, amendments] = await Promise.all([
    table.getMany([keys.agreement(agreementId), keys.handOver(agreementId)]),
    table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.amendments }),
  ]);
  const agreement = found.find((item) => item.type === 'agreement');
  if (!agreement || ('agencyId' in agreement && isSigned(agreement) && !mayRead(agreement))) return fail('not-found');
  if (!isSigned(agreement)) return fail('not-found');
  return ok(reply(200, courseOf(agreement, amendments.filter((item) => item.type === 'amendment'), found.find((item) => item.type === 'hand-over'), now)));
};

/** How an agreement that both signed goes on, to its sides. */
export const showCourse =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showCourse> =>
  ({ params: { agreementId, organisationId }, now }) =>
    show(table, agreementId, ({ enterpriseId, agencyId }) => [enterpriseId, agencyId].includes(organisationId), now);

/** The same to officers of the enterprise's district, and of the office that has the agreement. */
export const showBureauCourse =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showBureauCourse> =>
  ({ params: { agreementId }, caller, now }) =>
    show(table, agreementId, ({ district, office }) => servesDistrict(caller, district) || (office !== undefined && servesDistrict(caller, office)), now);

/** What the caller may do: a side that has signed is not asked again, and an officer decides on what is filed with that office. */
const actionsOn = (amendment: Amendment, caller: Caller): string[] =>
  actionsFor(amendmentLifecycle, amendment.status, caller).filter((action) => {
    if (!caller.member) return servesDistrict(caller, amendment.district);
    if (action === 'file') return 'clock' in amendment && amendment.clock !== undefined;
    if (action !== 'sign' || amendment.status !== 'offered') return true;
    return caller.member?.side === 'enterprise' ? !amendment.enterpriseSignature : !amendment.agencySignature;
  });

const fileOf = async (ports: SigningPorts, { amendment, agreement }: WithAgreement, caller: Caller, now: string): Promise<AmendmentFile> => {
  const { table } = ports;
  const [before, history, voided] = await Promise.all([
    termsAfter(table, agreement, amendment.basedOn),
    historyOf(table, 'amendment', `${amendment.agreementId}.${amendment.n}`),
    table.partition(keys.agreement(agreement.id).pk, { prefix: voidedChanges(amendment.n) }),
  ]);
  return {
    amendment, before, history, voided: voided.filter((item) => item.type === 'voided-text'), actions: actionsOn(amendment, caller), textHash: 'textHash' in amendment ? amendment.textHash : sha256(amendmentText(amendment)),
    methods: amendment.status === 'offered' ? methodsOn(ports, now) : [],
    agreement: { startsOn: agreement.terms.startsOn, lastDay: lastDayOf(agreement), status: agreement.status },
  };
};

/** A change of terms beside the text that it changes. */
export const showAmendment =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.showAmendment> =>
  async ({ params, caller, now }) => {
    const loaded = await loadOwnAmendment(ports.table, params);
    return loaded.ok ? ok(reply(200, await fileOf(ports, loaded.value, caller, now))) : loaded;
  };

export const showBureauAmendment =
  (ports: SigningPorts): UseCase<typeof agreementRoutes.showBureauAmendment> =>
  async ({ params, caller, now }) => {
    const loaded = await loadAmendmentForOfficer(ports.table, params.agreementId, params.n, caller);
    return loaded.ok ? ok(reply(200, await fileOf(ports, loaded.value, caller, now))) : loaded;
  };
