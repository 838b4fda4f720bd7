import { inTurns, type Stage } from '../../../infra/local/samples/stage.ts';
import { fairRoutes as r } from '../../../shared/contract/fairs.ts';
import { serviceItems } from '../../../shared/domain/party.ts';
import type { LocalDate } from '../../../shared/rules/dates.ts';
import { AGENCIES, district, ENTERPRISES, times, WIDTH, type Parties } from './parties.ts';

/** Of ten enterprises that signed up so many come; of ten choices and invitations so many are accepted. */
const [COME_OF_TEN, ACCEPTED_OF_TEN] = [7, 6];
/** Agencies that an enterprise which came chooses, and invitations that an agency sends. */
const [CHOSEN, INVITED] = [2, 5];
/** How often people look: an enterprise at the booths, its own sign-up and its choices, an agency at who comes, officers at the fair and its report. */
export const looks = { booths: 2, signUp: 4, choices: 3, attendees: 3, fair: 200, report: 5 } as const;

const officer = 'fair-officer';
const offer = { items: ['contracts' as const, 'social-insurance' as const, 'attendance' as const], manners: ['regular-visit' as const, 'phone' as const], monthlyFeeFen: 30_000, note: '服务过餐饮和零售企业（示例）' };

/** What a part of the fair's life is called, and what is done in it. */
export type Part = readonly [title: string, play: () => Promise<unknown>];

/** One fair from its draft to its report, as its people would live it; each part can be measured by itself. */
export const fairDay = (stage: Stage, { enterprises, agencies }: Parties, today: LocalDate): readonly Part[] => {
  let fairId = '';
  const codes: string[] = [];
  const come = enterprises.filter((_, n) => n % 10 < COME_OF_TEN);
  const open: { readonly id: string; readonly rev: number; readonly organisationId: string; readonly person: string }[] = [];
  const choose = async (from: Parties['agencies'][number], to: Parties['agencies'][number]): Promise<void> => {
    const { id, rev } = await stage.as(from.person, r.propose, { params: { organisationId: from.id, fairId }, body: { otherId: to.id } });
    open.push({ id, rev, organisationId: to.id, person: to.person });
  };
  const atNth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  return [
    ['起草和发布', async () => {
      const drafted = await stage.as(officer, r.draftFair, {
        body: {
          title: '春季小微企业托管服务双选会（示例）', district, venue: '体育馆', address: '常州市天宁区示例路100号', date: today, startTime: '09:00', endTime: '23:59', signUpOpensOn: today, signUpClosesOn: today, seats: ENTERPRISES, booths: AGENCIES,
          agenda: '08:30 企业签到\n09:00 政策说明\n09:50 双向选择', contactPhone: '0519-12333000',
        },
      });
      fairId = drafted.id;
      await stage.as(officer, r.publishFair, { params: { fairId }, body: { rev: drafted.rev } });
    }],
    ['机构申请和安排展位', () => inTurns(agencies, async ({ id, person }, n) => {
      const { rev } = await stage.as(person, r.applyForBooth, { params: { organisationId: id, fairId }, body: { offer } });
      await stage.as(officer, r.placeBooth, { params: { fairId, agencyId: id }, body: { rev, number: String(n + 1) } });
    }, WIDTH)],
    ['企业报名', () => inTurns(enterprises, async ({ id, person }, n) => {
      const { code } = await stage.as(person, r.signUp, { params: { organisationId: id, fairId }, body: { needs: [atNth(serviceItems, n), atNth(serviceItems, n + 3)], contactName: '示例联系人', contactPhone: '13800000001', attendees: 1 + (n % 2) } });
      codes[n] = code;
    }, WIDTH)],
    ['查看自己的报名和展位', () => inTurns(enterprises, async ({ id, person }) => {
      for (const _ of times(looks.signUp)) await stage.as(person, r.showSignUp, { params: { organisationId: id, fairId } });
      for (const _ of times(looks.booths)) await stage.as(person, r.listBooths, { params: { organisationId: id, fairId } });
    }, WIDTH)],
    ['签到', () => inTurns(enterprises.filter((enterprise) => come.includes(enterprise)), async (enterprise) => {
      const code = codes[enterprises.indexOf(enterprise)] ?? '';
      await stage.as(officer, r.findSignUp, { params: { fairId, code } });
      await stage.as(officer, r.checkIn, { params: { fairId }, body: { code, licenceSeen: true } });
    }, WIDTH)],
    ['双向选择', async () => {
      await inTurns(come, async (enterprise, n) => {
        for (const k of times(CHOSEN)) await choose(enterprise, atNth(agencies, n * CHOSEN + k));
      }, WIDTH);
      await inTurns(agencies, async (agency, n) => {
        for (const _ of times(looks.attendees)) await stage.as(agency.person, r.listAttendees, { params: { organisationId: agency.id, fairId }, query: {} });
        // Others than those that chose it: a pair has one choice.
        for (const k of times(INVITED)) await choose(agency, atNth(come, 30 * n + ((Math.floor(n / CHOSEN) + 1 + k) % 30)));
      }, WIDTH);
      await inTurns(open.splice(0), ({ id, rev, organisationId, person }, n) =>
        stage.as(person, r.answerChoice, { params: { organisationId, choiceId: id }, body: n % 10 < ACCEPTED_OF_TEN ? { rev, action: 'accept' } : { rev, action: 'decline', reason: '暂不需要' } }), WIDTH);
    }],
    ['查看双选', () => inTurns([...come, ...agencies], async ({ id, person }) => {
      for (const _ of times(looks.choices)) await stage.as(person, r.listChoices, { params: { organisationId: id }, query: {} });
    }, WIDTH)],
    ['经办人查看和会后情况', async () => {
      for (const _ of times(looks.fair)) await stage.as(officer, r.showFair, { params: { fairId } });
      for (const _ of times(looks.report)) await stage.as(officer, r.showFairReport, { params: { fairId } });
    }],
  ];
};
