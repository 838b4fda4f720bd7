import { runDueTasks } from '../../../../functions/clock/run-due-tasks.ts';
import { fairSystemTasks } from '../../../../functions/fairs/system.ts';
import { tendSeats } from '../../../../functions/fairs/tend-seats.ts';
import { reply } from '../../../../functions/http/use-case.ts';
import { systemActor } from '../../../../functions/system-actor.ts';
import { replace } from '../../../../functions/table/change.ts';
import { keys, sortPrefixes } from '../../../../functions/table/keys.ts';
import { fairRoutes as r } from '../../../../shared/contract/fairs.ts';
import { revise } from '../../../../shared/domain/entity.ts';
import { addDays } from '../../../../shared/rules/dates.ts';
import { fairForm, givenOrganisation } from '../../../support/builders.ts';
import { must, officer, type World } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';
import { ANSWER_DAYS, CLOSES, FAIR_DAY, FIRST_DAY, LIMITS, SEATS } from './model.ts';

type Party = Awaited<ReturnType<typeof givenOrganisation>>;
const START = `${FIRST_DAY}T01:00:00.000Z`;
const DAY_MS = 86_400_000;
const selection = { choices: LIMITS.enterprise, invitations: LIMITS.agency, opensOn: FIRST_DAY, closesOn: CLOSES, answerWorkingDays: ANSWER_DAYS };
const needs = { needs: ['contracts' as const], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
const offer = { lines: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12, fee: 30000 }] };
const desk = officer('fair');

/** The parties of all histories of one world. */
export const givenParties = async (world: World, enterprises: number, agencies: number) => {
  const many = (side: 'enterprise' | 'agency', count: number): Promise<Party[]> => Promise.all(Array.from({ length: count }, () => givenOrganisation(world, side)));
  return { enterprises: await many('enterprise', enterprises), agencies: await many('agency', agencies) };
};
export type Parties = Awaited<ReturnType<typeof givenParties>>;

/** One published fair with a placed booth per agency, driven through the real routes; parties and choices go by their index. */
export const openHall = async (world: World, parties: Parties) => {
  world.now = START;
  const { body } = must(await world.call(desk, r.draftFair, { body: { ...fairForm, date: FAIR_DAY, signUpClosesOn: FAIR_DAY, seats: SEATS, booths: parties.agencies.length } }));
  const fairId = body.id;
  let rev = must(await world.call(desk, r.publishFair, { params: { fairId }, body: { rev: body.rev } })).body.rev + 1;
  const fair = await world.table.get('fair', keys.fair(fairId));
  if (fair) must(await world.table.commit(systemActor(`rules ${fairId}`, world.now), { action: 'given', subject: { type: 'fair', id: fairId }, writes: [replace(fair, revise(fair, { selection }, world.now))], reply: reply(200, null) }));
  let moved = 0;
  for (const [index, { organisationId, member }] of parties.agencies.entries()) {
    const applied = must(await world.call(member, r.applyForBooth, { params: { organisationId, fairId }, body: { offer } })).body;
    must(await world.call(desk, r.placeBooth, { params: { fairId, agencyId: organisationId }, body: { rev: applied.rev, number: `A${index + 1}` } }));
  }
  const codes = new Map<number, string>();
  const choices: string[] = [];
  const party = (list: readonly Party[], index: number): Party => {
    const found = list[index];
    if (!found) throw new RangeError(`no party ${index}`);
    return found;
  };
  const enterprise = (index: number) => party(parties.enterprises, index);
  const agency = (index: number) => party(parties.agencies, index);
  const settle = async (): Promise<void> => {
    for (const _ of [1, 2]) {
      world.now = new Date(Date.parse(world.now) + 61_000).toISOString();
      await tendSeats(world.table, fairId, world.now);
    }
  };
  return {
    async signUp(index: number): Promise<string> {
      const { organisationId, member } = enterprise(index);
      const answer = await world.call(member, r.signUp, { params: { organisationId, fairId }, body: needs });
      if (answer.ok) codes.set(index, answer.body.code);
      return answer.ok ? answer.body.status : kindOf(answer);
    },
    async withdraw(index: number): Promise<string> {
      const { organisationId, member } = enterprise(index);
      return kindOf(await world.call(member, r.cancelSignUp, { params: { organisationId, fairId } }));
    },
    async keep(index: number): Promise<string> {
      const { organisationId, member } = enterprise(index);
      return kindOf(await world.call(member, r.keepSeat, { params: { organisationId, fairId } }));
    },
    checkIn: async (index: number): Promise<string> => kindOf(await world.call(desk, r.checkIn, { params: { fairId }, body: { code: codes.get(index) ?? '000000', licenceSeen: false } })),
    undoCheckIn: async (index: number): Promise<string> => kindOf(await world.call(desk, r.undoCheckIn, { params: { fairId }, body: { code: codes.get(index) ?? '000000' } })),
    async propose(from: number, to: number, begunBy: 'enterprise' | 'agency'): Promise<string> {
      const [one, other] = begunBy === 'enterprise' ? [enterprise(from), agency(to)] : [agency(to), enterprise(from)];
      const answer = await world.call(one.member, r.propose, { params: { organisationId: one.organisationId, fairId }, body: { otherId: other.organisationId } });
      if (answer.ok) choices.push(answer.body.id);
      return kindOf(answer);
    },
    async answer(choice: number, by: Party, choiceRev: number, action: 'accept' | 'decline' | 'withdraw'): Promise<string> {
      return kindOf(await world.call(by.member, r.answerChoice, { params: { organisationId: by.organisationId, choiceId: choices[choice] ?? '' }, body: { rev: choiceRev, action, ...(action === 'decline' && { reason: '暂不需要' }) } }));
    },
    async move(): Promise<string> {
      const { startTime, endTime, venue, address } = fairForm;
      const date = addDays(FAIR_DAY, moved + 1);
      const answer = await world.call(desk, r.rescheduleFair, { params: { fairId }, body: { rev, date, startTime, endTime, signUpClosesOn: FAIR_DAY, venue, address, reason: '场地维修' } });
      if (answer.ok) [rev, moved] = [answer.body.rev, moved + 1];
      return kindOf(answer);
    },
    async callOff(): Promise<string> {
      const answer = await world.call(desk, r.cancelFair, { params: { fairId }, body: { rev, reason: '天气原因' } });
      if (answer.ok) rev = answer.body.rev;
      return kindOf(answer);
    },
    /** A ticket is issued to a request that dies before it uses it. */
    loseTicket: () => world.table.takeNumber(keys.seats(fairId), 'issued'),
    tend: () => tendSeats(world.table, fairId, world.now),
    /** Long enough for every dead ticket to be seen and made void. */
    settle,
    async giveUpBooth(index: number): Promise<string> {
      const { organisationId, member } = agency(index);
      return kindOf(await world.call(member, r.withdrawBooth, { params: { organisationId, fairId } }));
    },
    async reorder(index: number): Promise<string> {
      const { organisationId, member } = enterprise(index);
      const { list } = must(await world.call(member, r.showSelection, { params: { organisationId, fairId } })).body;
      if (!list || list.order.length === 0) return 'not-found';
      const order = [...list.order.slice(1), ...list.order.slice(0, 1)];
      return kindOf(await world.call(member, r.rankAgencies, { params: { organisationId, fairId }, body: { rev: list.rev, order } }));
    },
    async nextDay(): Promise<void> {
      world.now = new Date(Date.parse(world.now) + DAY_MS).toISOString();
      await runDueTasks(world.table, { 'lapse-choice': fairSystemTasks(world.ports)['lapse-choice'] }, world.now);
      await settle();
    },
    enterprise,
    agency,
    /** What stands in the table, in the model's words. */
    async state() {
      const [items, chosen, standings] = await Promise.all([
        world.table.partition(keys.fair(fairId).pk, { prefix: sortPrefixes.tickets }),
        Promise.all(choices.map((id) => world.table.get('choice', keys.choice(id)))),
        world.table.getMany(parties.enterprises.map(({ organisationId }) => keys.standing(fairId, organisationId))),
      ]);
      const order = (organisationId: string): string[] => standings.filter((item) => item.type === 'standing').find((item) => item.organisationId === organisationId)?.order ?? [];
      return {
        tickets: items.flatMap((item) =>
          item.type === 'sign-up'
            ? [{ ticket: item.ticket, by: parties.enterprises.findIndex(({ organisationId }) => organisationId === item.organisationId), status: item.status, holdsSeat: item.holdsSeat, notice: item.notice?.kind }]
            : [],
        ),
        choices: chosen.map((choice) => ({ status: choice?.status, rev: choice?.rev, drafted: choice?.agreementId !== undefined })),
        orders: parties.enterprises.flatMap(({ organisationId }, index) => {
          const agencies = order(organisationId).map((id) => parties.agencies.findIndex((each) => each.organisationId === id));
          return agencies.length ? [[index, agencies]] : [];
        }),
      };
    },
  };
};
export type Hall = Awaited<ReturnType<typeof openHall>>;
