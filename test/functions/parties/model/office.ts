import { runDueTasks } from '../../../../functions/clock/run-due-tasks.ts';
import { qualificationSystemTasks } from '../../../../functions/parties/qualification-system.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { partyRoutes as r } from '../../../../shared/contract/parties.ts';
import { addDays, localDate } from '../../../../shared/rules/dates.ts';
import { decide, fileForm, fileOf, judge, registerAgency, staffForm, type Agency } from '../../../support/agency.ts';
import type { World } from '../../../support/world.ts';
import { AGENCIES, endOf, FIRST_DAY, type Action } from './model.ts';

interface Answer {
  readonly ok: boolean;
  readonly problem?: { readonly kind: string };
}
const said = (answer: Answer): string => (answer.ok ? 'ok' : (answer.problem?.kind ?? 'no problem'));

/** Agencies and people on the real engine; `nth` history, so that nobody is registered twice on a table. */
export const openOffice = async (world: World, nth: number) => {
  world.now = `${FIRST_DAY}T04:00:00.000Z`;
  const agencies: Agency[] = [];
  for (let index = 0; index < AGENCIES; index += 1) agencies.push(await registerAgency(world, 1 + nth * AGENCIES + index));
  const staff = new Map<string, string>();
  const agencyAt = (index: number): Agency => {
    const agency = agencies[index];
    if (!agency) throw new Error(`no agency ${index}`);
    return agency;
  };
  return {
    async hire(index: number, person: number): Promise<string> {
      const agency = agencyAt(index);
      const to = endOf(person);
      const answer = await world.call(agency.manager, r.addStaff, { ...agency.acting, body: staffForm(nth * 10 + person + 1, { ...(to && { contractTo: to }) }) });
      if (answer.ok) staff.set(`${index} ${person}`, answer.body.id);
      return said(answer);
    },
    async leave(index: number, person: number): Promise<string> {
      const staffId = staff.get(`${index} ${person}`);
      if (staffId === undefined) return 'not-found';
      staff.delete(`${index} ${person}`);
      return said(await world.call(agencyAt(index).manager, r.removeStaff, { params: { organisationId: agencyAt(index).id, staffId } }));
    },
    async judge(index: number, person: number, good: boolean): Promise<string> {
      const staffId = staff.get(`${index} ${person}`);
      return staffId === undefined ? 'not-found' : said(await judge(world, agencyAt(index), staffId, good ? {} : { fullTime: false, note: '参保在其他单位' }));
    },
    async handIn(index: number): Promise<string> {
      const agency = agencyAt(index);
      const { qualification, update } = await fileOf(world, agency);
      const rev = qualification?.verifiedPeriods ? update?.rev : qualification?.rev;
      const saved = await world.call(agency.manager, r.saveQualification, { ...agency.acting, body: { ...fileForm, ...(rev !== undefined && { rev }) } });
      return saved.ok ? said(await world.call(agency.manager, r.submitQualification, { ...agency.acting, body: { rev: saved.body.rev } })) : said(saved);
    },
    async decide(index: number, action: Action): Promise<string> {
      const more = action === 'return' ? { reasons: [{ pointer: '/premisesAddress', reason: '请写门牌号' }] } : action === 'suspend' || action === 'restore' ? { reason: '按检查情况' } : {};
      return said(await decide(world, agencyAt(index), { action, ...more }));
    },
    async pass(days: number): Promise<void> {
      world.now = `${addDays(localDate(world.now.slice(0, 10)), days)}T04:00:00.000Z`;
      const { failed } = await runDueTasks(world.table, qualificationSystemTasks(world.ports), world.now);
      if (failed.length) throw new Error(JSON.stringify(failed));
    },
    state: () =>
      Promise.all(
        agencies.map(async (agency, index) => {
          const { qualification, update } = await fileOf(world, agency);
          const inForce = qualification?.verifiedPeriods !== undefined;
          return {
            status: qualification?.status ?? 'none',
            update: update?.status ?? 'none',
            staff: [...staff.keys()].flatMap((key) => (key.startsWith(`${index} `) ? [Number(key.slice(2))] : [])).sort((a, b) => a - b),
            ...(inForce && { counting: qualification.certifiedStaff, short: qualification.short !== undefined }),
          };
        }),
      ),
    async organisations() {
      return Promise.all(agencies.map(async ({ id }) => (await world.table.get('organisation', keys.organisation(id)))?.qualificationStatus));
    },
  };
};
export type Office = Awaited<ReturnType<typeof openOffice>>;
