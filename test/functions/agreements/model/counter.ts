import { guards, keys, partitions } from '../../../../functions/table/keys.ts';
import { agreementRoutes as r, type PaperForm } from '../../../../shared/contract/agreements.ts';
import { lastDayOf as lastDayOfAgreement } from '../../../../shared/domain/agreement-days.ts';
import { isSigned } from '../../../../shared/domain/record-rules.ts';
import { addDays, addYears, localDate } from '../../../../shared/rules/dates.ts';
import { terms } from '../../../support/agreements.ts';
import { givenRegistered } from '../../../support/drafts.ts';
import { acting, givenDraft, tick } from '../../../support/in-force.ts';
import { noonOf } from '../../../support/service-year.ts';
import { readyUpload } from '../../../support/uploads.ts';
import { must, officer, type World } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';
import { FIRST_DAY, lastDayOf, type Officer, type Plan } from './papers.ts';

/** What was never entered is refused as the model has it. */
const NOTHING = 'status-conflict';
/** The day after a paid year's last day of service; a year from before the paper was paid when it began. */
const paidOn = (plan: Plan, year: number): string => {
  const yearEnd = addDays(addYears(localDate(plan.startsOn), year - plan.firstYear + 1), -1);
  return year < plan.firstYear ? plan.startsOn : addDays(localDate(yearEnd < lastDayOf(plan) ? yearEnd : lastDayOf(plan)), 1);
};
const formOf = (plan: Plan): PaperForm => ({
  signedOn: plan.startsOn, terms: { ...terms, startsOn: plan.startsOn, endsOn: plan.endsOn }, firstYear: plan.firstYear,
  ...(plan.endedOn && { ended: { on: plan.endedOn, reason: '双方协商解除' } }),
  paid: plan.paid.map((year) => ({ year, amountFen: 1_500_000, paidOn: paidOn(plan, year), reference: `SL-${year}` })),
});

/** Papers of one enterprise and two agencies through the real routes, by their place in the history. `place` is which history of the table this is. */
export const openCounter = async (world: World, place: number) => {
  world.now = noonOf(FIRST_DAY);
  const [enterprise, ...agencies] = [await givenRegistered(world, 'enterprise', 3 * place + 1), await givenRegistered(world, 'agency', 3 * place + 2), await givenRegistered(world, 'agency', 3 * place + 3)];
  const ids: string[] = [];
  const by = (which: Officer) => ({ ...officer('filing', '320402'), personId: `filer-${which}` });
  const agencyOf = (pair: number) => agencies[pair] ?? enterprise;
  const takeOver = async (which: number) => (ids[which] === undefined ? undefined : world.table.get('take-over', keys.takeOver(ids[which])));
  const byAgency = async (which: number, step: (one: { rev: number; plan: PaperForm; params: { organisationId: string; takeOverId: string }; person: typeof enterprise.member }) => Promise<{ readonly ok: boolean }>): Promise<string> => {
    const one = await takeOver(which);
    const agency = agencies.find(({ organisationId }) => organisationId === one?.agencyId);
    return one && agency ? kindOf(await step({ rev: one.rev, plan: one.paper as PaperForm, params: { organisationId: agency.organisationId, takeOverId: one.id }, person: agency.member })) : NOTHING;
  };
  const uploads = async (organisationId: string, personId: string, count: number) => {
    const made = Array.from({ length: count }, () => readyUpload(world, organisationId, { personId }));
    await world.given(...made);
    return made.map(({ id }) => id);
  };
  const decide = async (which: number, as: Officer, body: object, rev?: number): Promise<string> => {
    const one = await takeOver(which);
    return one ? kindOf(await world.call(by(as), r.decideTakeOver, { params: { takeOverId: one.id }, body: { rev: rev ?? one.rev, ...body } as never })) : NOTHING;
  };
  return {
    world,
    async enter(pair: number, plan: Plan, as: Officer | undefined): Promise<string> {
      const row = { enterpriseCode: enterprise.organisation.creditCode, paper: formOf(plan) };
      const { organisationId, member, organisation } = agencyOf(pair);
      const answer = as === undefined
        ? await world.call(member, r.enterTakeOvers, { params: { organisationId }, body: { rows: [row] } })
        : await world.call(by(as), r.enterBureauTakeOvers, { body: { rows: [{ ...row, agencyCode: organisation.creditCode }] } });
      if (answer.ok) ids.push(answer.body.items[0]?.id ?? '');
      return kindOf(answer);
    },
    edit: (which: number, plan: Plan) => byAgency(which, ({ rev, params, person }) => world.call(person, r.editTakeOver, { params, body: { rev, ...formOf(plan) } })),
    submit: (which: number, complete: boolean) =>
      byAgency(which, async ({ rev, plan, params, person }) => {
        const [scan = '', ...proofs] = await uploads(params.organisationId, person.personId, 1 + plan.paid.length);
        return world.call(person, r.submitTakeOver, { params, body: { rev, scanIds: complete ? [scan] : [], proofs: Object.fromEntries(plan.paid.map(({ year }, index) => [String(year), [proofs[index] ?? '']])) } });
      }),
    withdraw: (which: number) => byAgency(which, ({ rev, params, person }) => world.call(person, r.withdrawTakeOver, { params, body: { rev, reason: '录入有误' } })),
    giveBack: (which: number, as: Officer) => decide(which, as, { action: 'return', reasons: [{ pointer: '/paper/signedOn', reason: '与原件不符' }] }),
    approve: (which: number, as: Officer) => decide(which, as, { action: 'approve' }),
    /** Who of the two took the step; an error where both say that they did. */
    async approveAtOnce(which: number, both: readonly [Officer, Officer]): Promise<Officer | 'nobody'> {
      const rev = (await takeOver(which))?.rev;
      const answers = await Promise.all(both.map((as) => decide(which, as, { action: 'approve' }, rev)));
      const done = both.filter((_, index) => answers[index] === 'ok');
      if (done.length > 1) throw new Error('two officers took one step');
      return done[0] ?? 'nobody';
    },
    async signHere(pair: number): Promise<string> {
      const from = addDays(localDate(world.now.slice(0, 10)), 1);
      const agency = agencyOf(pair);
      const one = acting(world, { enterprise, agency }, await givenDraft(world, { enterprise, agency }, from, addDays(addYears(from, 1), -1)));
      const steps = [() => one.offer(), () => one.sign('enterprise'), () => one.sign('agency')];
      for (const step of steps) {
        const kind = kindOf(await step());
        if (kind !== 'ok') return kind;
      }
      return 'ok';
    },
    async pass(today: string): Promise<void> {
      world.now = noonOf(today);
      const { failed } = await tick(world);
      if (failed.length) throw new Error(JSON.stringify(failed));
    },
    /** What stands in the table, in the model's words. */
    async state() {
      const papers = await Promise.all(ids.map(async (_, which) => (await takeOver(which))?.status));
      const pairs = await Promise.all(
        agencies.map(async ({ organisationId: agencyId }) => {
          const { organisationId: enterpriseId } = enterprise;
          const [served, owner, listed, ...claims] = await Promise.all([
            world.table.get('served', keys.served(agencyId, enterpriseId)),
            world.table.guardOwner(guards.pair(enterpriseId, agencyId)),
            world.table.list('agreement', partitions.organisation(agencyId), { index: 'gsi2', prefix: 'AGREEMENT#' }),
            ...[1, 2, 3].map((year) => world.table.guardOwner(guards.claimPair(enterpriseId, agencyId, year))),
          ]);
          const agreements = must(listed).value.items.filter(isSigned);
          const running = agreements.find(({ id }) => id === owner);
          return { served: served?.servedUntil === undefined ? undefined : [served.years, served.servedUntil], running: running && lastDayOfAgreement(running), claimed: [1, 2, 3].filter((_, index) => claims[index] !== undefined), agreements: agreements.length };
        }),
      );
      return { papers, pairs };
    },
  };
};
export type Counter = Awaited<ReturnType<typeof openCounter>>;
