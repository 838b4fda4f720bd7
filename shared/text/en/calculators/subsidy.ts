import type { text as zh } from '../../zh/calculators/subsidy.ts';
import { steps } from '../steps/subsidy.ts';

export const text: typeof zh = {
  title: 'Subsidy estimate',
  lead: 'What an agency may get for a year of serving one enterprise: the year, headcount, evaluation score and months. It goes to the agency, not to the enterprise.',
  note: "Basis: Changzhou's plan for entrusted labour-relations services, 二（一）, 二（三） and 三. The policy sets caps only; the local bureau sets the bands.",
  fields: {
    serviceYear: { label: 'Year of service', hint: "How many years this agency has served this enterprise, from the agreement's first day." },
    headcount: { label: 'Headcount of the enterprise', hint: 'At the end of the service year.' },
    score: { label: 'Evaluation score', hint: 'Total of the yearly evaluation, 0 to 100, such as 87.5. The score gives a grade, the grade a percentage.' },
    months: { label: 'Months of service in that year', hint: 'Whole months only; 12 for the full year.' },
  },
  serviceYears: { 1: 'First year', 2: 'Second year', 3: 'Third year', 4: 'Fourth year or later' },
  people: 'people', points: 'points', months: 'months',
  headline: (amount) => `Estimated subsidy: ${amount}`,
  none: 'Subsidy: 0 yuan, none from the fourth year on',
  toWhom: 'Paid to the agency that serves, not to the enterprise.',
  cap: (year, cap) => `Year ${year}: at most ${cap} for each enterprise. The caps of the three years are 20,000, 18,000 and 16,000 yuan; there is none from the fourth.`,
  graded: (score, grade, percent) => `A score of ${score} is the grade ${grade}, which counts ${percent}%.`,
  afterThirdYear: 'Policy 二（一） and 三: for one agency serving one enterprise, the subsidy lasts three years at most. After that there is none; the two agree themselves on services and fees.',
  ruleset: {
    sample: (id, label) => `Estimated by ruleset ${id} (${label}, a sample: not a rule of this city). What share headcount and grade give is for the local bureau to decide.`,
    inForce: (id, label) => `Estimated by ruleset ${id} (${label}).`,
  },
  steps,
};
