import { fairRoutes, type FairForm } from '../../../shared/contract/fairs.ts';
import type { CITY_OFFICE, District } from '../../../shared/domain/who.ts';
import { addDays, type LocalDate } from '../../../shared/rules/dates.ts';
import type { Plan } from '../../../shared/domain/fair.ts';
import { usualPlan } from '../../../shared/domain/plan-edits.ts';
import { agencies, enterprises } from './data.ts';
import type { Agency, Enterprise } from './parties.ts';
import { inTurns, type Stage } from './stage.ts';

const r = fairRoutes;
const officer = 'fair-officer';
const BOOTHS = 20;

export interface SampleFair {
  readonly title: string;
  readonly district: District | typeof CITY_OFFICE;
  readonly venue: string;
  readonly daysAhead: number;
  readonly seats: number;
  /** The usual rules without. */
  readonly selection?: FairForm['selection'];
}

/** Two rows of ten booths between a stage and the door, with a corner for talks. */
const hall: Plan = usualPlan(BOOTHS).map((cells, row, rows) => cells.map((cell, column) => (row === 1 && column > 3 && column < 8 ? 'stage' : row === rows.length - 1 && column < 3 ? 'talks' : row === rows.length - 1 && column === cells.length - 1 ? 'toilet' : cell)));

/** A published fair; sign-up is open from today to the day before. */
export const holdFair = async (stage: Stage, today: LocalDate, { title, district, venue, daysAhead, seats, selection }: SampleFair): Promise<string> => {
  const { id } = await stage.as(officer, r.draftFair, {
    body: {
      title: `${title}（示例）`, district, venue, address: `常州市示例路100号${venue}`, date: addDays(today, daysAhead), startTime: '09:00', endTime: '12:00',
      signUpOpensOn: today, signUpClosesOn: addDays(today, daysAhead), seats, booths: BOOTHS,
      agenda: '08:30 企业签到\n09:00 政策说明\n09:20 机构介绍\n09:50 双向选择\n11:30 现场签约', contactPhone: '0519-12333000', mapLink: 'https://uri.amap.com/marker?position=119.974,31.811',
      selection: selection ?? { choices: 5, invitations: 30, answerWorkingDays: 5 },
    },
  });
  const { rev } = await stage.as(officer, r.savePlan, { params: { fairId: id }, body: { rev: 1, plan: hall } });
  await stage.as(officer, r.publishFair, { params: { fairId: id }, body: { rev } });
  return id;
};

export const takeBooth = async (stage: Stage, fairId: string, agency: Agency): Promise<void> => {
  const sample = agencies[agency.index];
  if (!sample) return;
  const { rev } = await stage.as(agency.manager, r.applyForBooth, {
    params: { organisationId: agency.id, fairId },
    body: { offer: sample.offer },
  });
  await stage.as(officer, r.placeBooth, { params: { fairId, agencyId: agency.id }, body: { rev, number: `A${agency.index + 1}` } });
};

export const enterFair = (stage: Stage, fairId: string, { id, owner, index }: Enterprise) =>
  stage.as(owner, r.signUp, {
    params: { organisationId: id, fairId },
    body: { needs: [...(enterprises[index]?.needs ?? ['contracts'])], contactName: `示例联系人${index + 1}`, contactPhone: `1380000${String(index + 1).padStart(4, '0')}`, attendees: 1 },
  });

/** Sign-up, check-in, choice and acceptance: each pair ends with a draft agreement, whose id is answered. */
export const matchPairs = (stage: Stage, fairId: string, pairs: readonly (readonly [Enterprise, Agency])[]): Promise<string[]> =>
  inTurns(pairs, async ([enterprise, agency]) => {
    const { code } = await enterFair(stage, fairId, enterprise);
    await stage.as(officer, r.checkIn, { params: { fairId }, body: { code, licenceSeen: true } });
    const choice = await stage.as(enterprise.owner, r.propose, { params: { organisationId: enterprise.id, fairId }, body: { otherId: agency.id } });
    const { agreementId } = await stage.as(agency.manager, r.answerChoice, { params: { organisationId: agency.id, choiceId: choice.id }, body: { rev: choice.rev, action: 'accept' } });
    if (!agreementId) throw new Error('a match without an agreement');
    return agreementId;
  });

export const proposeOnly = async (stage: Stage, fairId: string, enterprise: Enterprise, agency: Agency): Promise<void> => {
  await enterFair(stage, fairId, enterprise);
  await stage.as(enterprise.owner, r.propose, { params: { organisationId: enterprise.id, fairId }, body: { otherId: agency.id } });
};
