import { inTurns, type Stage } from '../../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { serviceItems } from '../../../shared/domain/service-items.ts';
import type { LocalDate } from '../../../shared/rules/dates.ts';
import { AGENCIES, district, ENTERPRISES, times, WIDTH, type Parties, type Party } from './parties.ts';

/** Of ten enterprises that signed up so many come; of ten choices and invitations so many are accepted. */
const [COME_OF_TEN, ACCEPTED_OF_TEN] = [7, 6];
/** Agencies that an enterprise which came chooses, and invitations that an agency sends. */
const [CHOSEN, INVITED] = [2, 5];
/** How often people look: an enterprise at the booths, its own sign-up and its choices, an agency at who comes, a desk at its roster in an hour, officers at the figures and the report. */
export const looks = { booths: 2, signUp: 4, selection: 3, attendees: 3, rosterAnHour: 240, figures: 200, report: 5 } as const;

const officer = 'fair-officer';
const line = (item: 'contracts' | 'social-insurance' | 'attendance', fee: number | 'negotiable') => ({ item, manner: 'regular-visit' as const, timesPerYear: 12, fee });
const offer = { lines: [line('contracts', 20_000), line('social-insurance', 10_000), line('attendance', 'negotiable')], cases: ['为三十家餐饮企业规范劳动合同（示例）'], note: '服务过餐饮和零售企业（示例）' };

/** What a part of the fair's life is called, and what is done in it. */
export type Part = readonly [title: string, play: () => Promise<unknown>];

/** One fair from its draft to its report, as its people would live it; each part can be measured by itself. */
export const fairDay = (stage: Stage, { enterprises, agencies }: Parties, today: LocalDate): readonly Part[] => {
  let fairId = '';
  const codes: string[] = [];
  const come = enterprises.filter((_, n) => n % 10 < COME_OF_TEN);
  const open: { readonly id: string; readonly rev: number; readonly by: Party; readonly agency: Party }[] = [];
  const choose = async (from: Party, to: Party, agency: Party): Promise<void> => {
    const { id, rev } = await stage.as(from.person, r.propose, { params: { organisationId: from.id, fairId }, body: { otherId: to.id } });
    open.push({ id, rev, by: to, agency });
  };
  const roster = async (since: string | undefined): Promise<string> => {
    let cursor: string | undefined;
    let at = '';
    do {
      const page = await stage.as(officer, r.showRoster, { params: { fairId }, query: { ...(since !== undefined && { since }), ...(cursor !== undefined && { cursor }) } });
      [cursor, at] = [page.next, at || page.at];
    } while (cursor);
    return at;
  };
  const atNth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  return [
    ['draft and publication', async () => {
      const drafted = await stage.as(officer, r.draftFair, {
        body: {
          title: '春季小微企业托管服务双选会（示例）', district, venue: '体育馆', address: '常州市天宁区示例路100号', date: today, startTime: '09:00', endTime: '23:59', signUpOpensOn: today, signUpClosesOn: today, seats: ENTERPRISES, booths: AGENCIES,
          agenda: '08:30 企业签到\n09:00 政策说明\n09:50 双向选择', contactPhone: '0519-12333000',
        },
      });
      fairId = drafted.id;
      await stage.as(officer, r.publishFair, { params: { fairId }, body: { rev: drafted.rev } });
    }],
    ['60 booths applied for and placed', () => inTurns(agencies, async ({ id, person }, n) => {
      const { rev } = await stage.as(person, r.applyForBooth, { params: { organisationId: id, fairId }, body: { offer } });
      await stage.as(officer, r.placeBooth, { params: { fairId, agencyId: id }, body: { rev, number: String(n + 1) } });
    }, WIDTH)],
    ['800 sign-ups', () => inTurns(enterprises, async ({ id, person }, n) => {
      const { code } = await stage.as(person, r.signUp, { params: { organisationId: id, fairId }, body: { needs: [atNth(serviceItems, n), atNth(serviceItems, n + 3)], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1 + (n % 2) } });
      codes[n] = code;
    }, WIDTH)],
    ['each enterprise looks four times at its sign-up, twice at the booths', () => inTurns(enterprises, async ({ id, person }) => {
      for (const _ of times(looks.signUp)) await stage.as(person, r.showSignUp, { params: { organisationId: id, fairId } });
      for (const _ of times(looks.booths)) await stage.as(person, r.listBooths, { params: { organisationId: id, fairId } });
    }, WIDTH)],
    ['560 check-ins', () => inTurns(come, async (enterprise) => {
      await stage.as(officer, r.checkIn, { params: { fairId }, body: { code: codes[enterprises.indexOf(enterprise)] ?? '', licenceSeen: true } });
    }, WIDTH)],
    ['one desk for an hour, its roster every 15 seconds', async () => {
      let since: string | undefined;
      for (const _ of times(looks.rosterAnHour)) since = await roster(since);
    }],
    ['choices, invitations, answers, contacts opened', async () => {
      await inTurns(come, async (enterprise, n) => {
        for (const k of times(CHOSEN)) {
          const agency = atNth(agencies, n * CHOSEN + k);
          await choose(enterprise, agency, agency);
        }
      }, WIDTH);
      await inTurns(agencies, async (agency, n) => {
        for (const _ of times(looks.attendees)) await stage.as(agency.person, r.listAttendees, { params: { organisationId: agency.id, fairId }, query: {} });
        // Others than those that chose it: a pair has one choice.
        for (const k of times(INVITED)) await choose(agency, atNth(come, 30 * n + ((Math.floor(n / CHOSEN) + 1 + k) % 30)), agency);
      }, WIDTH);
      await inTurns(open.splice(0), async ({ id, rev, by, agency }, n) => {
        const accepts = n % 10 < ACCEPTED_OF_TEN;
        await stage.as(by.person, r.answerChoice, { params: { organisationId: by.id, choiceId: id }, body: accepts ? { rev, action: 'accept' } : { rev, action: 'decline', reason: '暂不需要' } });
        if (accepts) await stage.as(agency.person, r.openContact, { params: { organisationId: agency.id, choiceId: id } });
      }, WIDTH);
    }],
    ['each looks three times at its selection', () => inTurns([...come, ...agencies], async ({ id, person }) => {
      for (const _ of times(looks.selection)) await stage.as(person, r.showSelection, { params: { organisationId: id, fairId } });
    }, WIDTH)],
    ["officers' figures 200 times, the report five times", async () => {
      for (const _ of times(looks.figures)) await stage.as(officer, r.showFigures, { params: { fairId } });
      for (const _ of times(looks.report)) await stage.as(officer, r.showFairReport, { params: { fairId } });
    }],
  ];
};
