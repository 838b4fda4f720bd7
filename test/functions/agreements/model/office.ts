import { guards, keys } from '../../../../functions/table/keys.ts';
import { lastDayOf } from '../../../../shared/domain/agreement-days.ts';
import { handOverLines } from '../../../../shared/domain/hand-over.ts';
import { otherSide } from '../../../../shared/domain/in-force-rules.ts';
import type { AskedKind } from '../../../../shared/domain/in-force.ts';
import { isSigned } from '../../../../shared/domain/record-rules.ts';
import type { Side } from '../../../../shared/domain/who.ts';
import { acting, givenDraft, givenPair, tick, type Acting } from '../../../support/in-force.ts';
import { noonOf } from '../../../support/service-year.ts';
import type { World } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';
import { FIRST_DAY } from './model.ts';

/** What cannot be looked at because it never came about is refused as the model has it. */
const NOTHING = 'status-conflict';

/** One pair's agreements through the real routes, by their place in the history. */
export const openOffice = async (world: World) => {
  world.now = noonOf(FIRST_DAY);
  const pair = await givenPair(world);
  const ids: string[] = [];
  let times = 0;
  const at = (index: number): Acting | undefined => (ids[index] === undefined ? undefined : acting(world, pair, ids[index]));
  const doing = async (index: number, step: (one: Acting) => Promise<{ readonly ok: boolean }>): Promise<string> => {
    const one = at(index);
    return one ? kindOf(await step(one)) : NOTHING;
  };
  const ofChange = (index: number, n: number, step: (one: Acting) => Promise<{ readonly ok: boolean }>): Promise<string> => (n === 0 ? Promise.resolve(NOTHING) : doing(index, step));
  return {
    world,
    draft: async ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => void ids.push(await givenDraft(world, pair, startsOn, endsOn)),
    offer: (index: number) => doing(index, (one) => one.offer()),
    sign: (index: number, side: Side) => doing(index, (one) => one.sign(side)),
    abandon: (index: number, side: Side) => doing(index, (one) => one.abandon(side)),
    terminate: (index: number, side: Side) => doing(index, (one) => one.terminate(side)),
    ask: (index: number, side: Side, kind: AskedKind, from: string, to: string) => doing(index, (one) => one.ask(side, kind, from, to)),
    answer: (index: number, side: Side, action: 'accept' | 'decline' | 'withdraw') => doing(index, (one) => one.answer(side, action)),
    renew: (index: number, side: Side) =>
      doing(index, async (one) => {
        const answer = await one.renew(side);
        if (answer.ok) ids.push(answer.body.id);
        return answer;
      }),
    amend: (index: number, side: Side) => doing(index, (one) => one.amend(side)),
    edit: (index: number, n: number, side: Side, from: string) => ofChange(index, n, (one) => one.editAmendment(side, n, from, 20 + (times += 1) % 300)),
    offerChange: (index: number, n: number, side: Side) => ofChange(index, n, (one) => one.offerAmendment(side, n)),
    signChange: (index: number, n: number, side: Side) => ofChange(index, n, (one) => one.signAmendment(side, n)),
    abandonChange: (index: number, n: number, side: Side) => ofChange(index, n, (one) => one.abandonAmendment(side, n)),
    fileChange: (index: number, n: number) => ofChange(index, n, (one) => one.fileAmendment(n)),
    decideChange: (index: number, n: number, action: 'return' | 'accept') => ofChange(index, n, (one) => one.decideAmendment(n, action)),
    async handOver(index: number): Promise<string | undefined> {
      const handOver = ids[index] === undefined ? undefined : await world.table.get('hand-over', keys.handOver(ids[index]));
      const line = handOver?.lines.find(({ confirmed }) => !confirmed);
      if (!line || handOver?.status !== 'open') return undefined;
      return doing(index, (one) => one.mark(line.done ? otherSide(handOverLines[line.key]) : handOverLines[line.key], line.key, line.done ? 'confirm' : 'tick'));
    },
    async pass(today: string): Promise<void> {
      world.now = noonOf(today);
      const { failed } = await tick(world);
      if (failed.length) throw new Error(JSON.stringify(failed));
    },
    /** What stands in the table, in the model's words. */
    async state() {
      const found = await Promise.all(ids.map((id) => world.table.partition(keys.agreement(id).pk)));
      const owner = await world.table.guardOwner(guards.pair(pair.enterprise.organisationId, pair.agency.organisationId));
      const served = await world.table.get('served', keys.served(pair.agency.organisationId, pair.enterprise.organisationId));
      return {
        owner: owner === undefined ? undefined : ids.indexOf(owner),
        pair: served?.servedUntil === undefined ? undefined : [served.years, served.servedUntil],
        agreements: found.map((items) => {
          const agreement = items.find((item) => item.type === 'agreement');
          if (!agreement) throw new Error('no agreement');
          const signed = isSigned(agreement) ? agreement : undefined;
          return {
            status: agreement.status, startsOn: agreement.terms.startsOn, ...(signed && { lastDay: lastDayOf(signed), years: signed.yearsBefore ?? 0, suspensions: (signed.suspensions ?? []).map(({ from, to }) => ({ from, to })) }),
            asked: signed?.asked?.kind, renewal: signed?.renewal?.signed,
            changes: items.filter((item) => item.type === 'amendment').map(({ status }) => status),
            handOver: items.find((item) => item.type === 'hand-over')?.status,
          };
        }),
      };
    },
  };
};
export type Office = Awaited<ReturnType<typeof openOffice>>;
