import { addDays, dateOfParts, localDate, type LocalDate } from '../../../shared/rules/dates.ts';
import { fraction } from '../../../shared/rules/exact.ts';
import { annualLeave, annualLeaveOnJoining, annualLeavePay } from '../../../shared/rules/labour/annual-leave.ts';
import { deductionCap } from '../../../shared/rules/labour/deduction.ts';
import { maternityLeave, miscarriageLeave } from '../../../shared/rules/labour/maternity.ts';
import { mustOfferOpenEnded, WORKER_WISHES } from '../../../shared/rules/labour/open-ended.ts';
import { overtimePay } from '../../../shared/rules/labour/overtime.ts';
import { checkProbationWage } from '../../../shared/rules/labour/probation-wage.ts';
import { checkProbation, checkProbationRepeat, CONTRACT_KINDS, probationExcessPay } from '../../../shared/rules/labour/probation.ts';
import { renewalReminders } from '../../../shared/rules/labour/renewal-reminder.ts';
import { isLocalMonth, retirement, RETIREMENT_SCHEDULES, type LocalMonth, type RetirementType } from '../../../shared/rules/labour/retirement.ts';
import { SEVERANCE_REASONS, type SeveranceReason } from '../../../shared/rules/labour/severance-reasons.ts';
import { computeSeverance } from '../../../shared/rules/labour/severance.ts';
import { socialInsurance } from '../../../shared/rules/labour/social-insurance.ts';
import type { LabourTopic } from '../../../shared/rules/labour/topics.ts';
import { writtenContract } from '../../../shared/rules/labour/written-contract.ts';
import { fen } from '../../../shared/rules/money.ts';
import { ruleCase, type RuleCase } from './measure.ts';

/** How many different facts each rule is asked with. */
const VARIETY = 200;
const varied = <Facts>(make: (index: number) => Facts): Facts[] => Array.from({ length: VARIETY }, (_, index) => make(index));
const pick = <T>(choices: readonly [T, ...T[]], index: number): T => choices[index % choices.length] ?? choices[0];
const day = (index: number): LocalDate => addDays(localDate('2005-01-31'), index * 37);
const later = (index: number): LocalDate => addDays(day(index), index * 11);
/** A wage with odd fen. */
const wage = (index: number) => fen(200_001 + index * 12_347);
const month = (index: number): LocalMonth => {
  const text = dateOfParts({ year: 1950 + (index % 60), month: (index % 12) + 1, day: 1 }).slice(0, 7);
  if (!isLocalMonth(text)) throw new RangeError(text);
  return text;
};
const halves = (index: number) => fraction(index % 25, 2);
const RETIREMENT_TYPES = Object.keys(RETIREMENT_SCHEDULES) as [RetirementType, ...RetirementType[]];
const reasons = Object.keys(SEVERANCE_REASONS) as [SeveranceReason, ...SeveranceReason[]];

/** Each labour topic by its rule alone: facts as the rule takes them, money in fen, counts as fractions. */
export const labourCases: Readonly<Record<LabourTopic, RuleCase>> = {
  severance: ruleCase(
    'severance',
    varied((index) => ({ start: day(index), lastDay: later(index), reason: pick(reasons, index), averageWage: wage(index), localAverage: fen(800_000), minimumWage: fen(266_000), lastMonthWage: wage(index + 1) })),
    computeSeverance,
  ),
  'contract-deadline': ruleCase('contract-deadline', varied((index) => ({ start: day(index), signed: index % 3 ? addDays(day(index), index * 3) : null })), writtenContract),
  probation: ruleCase('probation', varied((index) => ({ kind: pick(CONTRACT_KINDS, index), start: day(index), end: later(index), agreedMonths: halves(index) })), checkProbation),
  'probation-repeat': ruleCase('probation-repeat', varied((index) => ({ previousProbationSameEmployer: index % 2 > 0, agreedMonths: halves(index) })), checkProbationRepeat),
  'probation-excess-pay': ruleCase('probation-excess-pay', varied((index) => ({ fullWage: wage(index), excessMonthsServed: halves(index) })), probationExcessPay),
  'probation-wage': ruleCase('probation-wage', varied((index) => ({ contractWage: wage(index), lowestSamePost: wage(index + 3), minimumWage: fen(266_000), paid: wage(index - 9) })), checkProbationWage),
  'open-ended': ruleCase(
    'open-ended',
    varied((index) => ({ fixedTermsDone: index % 4, workerWants: pick(WORKER_WISHES, index), fault: index % 5 === 0, extensionMonths: halves(index), renewedByClause: index % 7 === 0, evaded: index % 11 === 0, continuousYears: halves(index) })),
    mustOfferOpenEnded,
  ),
  'si-base': ruleCase('si-base', varied((index) => ({ wage: wage(index), low: fen(495_200), high: fen(2_476_200) })), socialInsurance),
  overtime: ruleCase('overtime', varied((index) => ({ monthWage: wage(index), rate: fraction(pick([3, 4, 6], index), 2), hours: halves(index) })), overtimePay),
  'annual-leave': ruleCase('annual-leave', varied((index) => ({ totalYears: halves(index) })), annualLeave),
  'annual-leave-prorata': ruleCase('annual-leave-prorata', varied((index) => ({ join: day(index), totalYears: halves(index) })), annualLeaveOnJoining),
  'annual-leave-pay': ruleCase('annual-leave-pay', varied((index) => ({ monthWage: wage(index), unusedDays: halves(index) })), annualLeavePay),
  maternity: ruleCase('maternity', varied((index) => index), (index) => (index % 3 ? maternityLeave({ births: index % 3, difficult: index % 2 > 0, jiangsu: index % 5 > 0 }) : miscarriageLeave(halves(index)))),
  retirement: ruleCase('retirement', varied((index) => ({ birth: month(index), type: pick(RETIREMENT_TYPES, index) })), retirement),
  'deduction-cap': ruleCase('deduction-cap', varied((index) => ({ wage: wage(index), loss: wage(index * 2), minimumWage: fen(266_000) })), deductionCap),
  'renewal-reminder': ruleCase('renewal-reminder', varied((index) => ({ contractEnd: day(index) })), renewalReminders),
};
