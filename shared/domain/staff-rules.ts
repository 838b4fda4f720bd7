import { CERTIFICATE_TYPES, levelNumberOf } from '../rules/identifiers/certificates.ts';
import { addDays, localDate } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { FieldError } from './result.ts';
import { staffEnds, type StaffMember } from './staff.ts';

/** Whether a person counts, by what was judged: employed, full time, with a certificate, and nothing of it has run out. A person is one item, however many certificates. */
export const counts = ({ status, fullTime, judgement, ended = [] }: Pick<StaffMember, 'status' | 'fullTime' | 'judgement' | 'ended'>): boolean =>
  status === 'active' && fullTime && judgement?.fullTime === true && judgement.certificate && ended.length === 0;

export const certifiedStaff = (staff: readonly StaffMember[]): number => staff.filter(counts).length;

/** Why a person does not count, or cannot come to. */
export const staffObstacles = ['left', 'part-time', 'no-identity', 'no-evidence', 'level-too-low', 'other-refused', 'certificate-ended', 'contract-ended', 'full-time-not-shown', 'certificate-not-accepted', 'not-judged'] as const;
export type StaffObstacle = (typeof staffObstacles)[number];

/** A level that the ruleset does not let count: policy 二（二）says 人力资源管理师, and level four is called 管理员. */
export const levelTooLow = ({ certificateKind, certificateLevel }: Pick<StaffMember, 'certificateKind' | 'certificateLevel'>, { switches }: Pick<Ruleset, 'switches'>): boolean =>
  switches.certificateLevels === 'level-3-and-above' && levelNumberOf(certificateKind, certificateLevel) === 4;

const endedBy = (staff: StaffMember, today: string) => new Set([...(staff.ended ?? []), ...staffEnds(staff).flatMap(({ what, on }) => (on < today ? [what] : []))]);
const shown = (files: readonly unknown[] | undefined, onPaper: boolean | undefined): boolean => onPaper === true || (files?.length ?? 0) > 0;

/** What keeps a person from counting, apart from the officer's judgement, which is still to come. */
export const obstaclesBeforeJudging = (staff: StaffMember, ruleset: Pick<Ruleset, 'switches'>, today: string): StaffObstacle[] => {
  const ended = endedBy(staff, today);
  const { onPaper } = staff;
  const found: readonly (readonly [StaffObstacle, boolean])[] = [
    ['left', staff.status === 'left'],
    ['part-time', !staff.fullTime],
    ['no-identity', staff.identityNumber === undefined],
    ['no-evidence', !shown(staff.certificateFiles, onPaper) || (staff.fullTime && (staff.contractFrom === undefined || staff.insuredFrom === undefined || !shown(staff.contractFiles, onPaper) || !shown(staff.insuranceFiles, onPaper)))],
    ['level-too-low', levelTooLow(staff, ruleset)],
    ['other-refused', staff.certificateKind === 'other' && ruleset.switches.otherCertificates === 'refused'],
    ['certificate-ended', ended.has('certificate')],
    ['contract-ended', ended.has('contract')],
  ];
  return found.flatMap(([obstacle, holds]) => (holds ? [obstacle] : []));
};

/** Everything that keeps a person from counting now, for the page and the officer. */
export const obstaclesOf = (staff: StaffMember, ruleset: Pick<Ruleset, 'switches'>, today: string): StaffObstacle[] => {
  const { judgement } = staff;
  const judged: StaffObstacle[] = judgement ? [...(judgement.fullTime ? [] : ['full-time-not-shown' as const]), ...(judgement.certificate ? [] : ['certificate-not-accepted' as const])] : ['not-judged'];
  return [...obstaclesBeforeJudging(staff, ruleset, today), ...(staff.status === 'left' ? [] : judged)];
};

/** Staff who could count once judged: what a submission needs two of. */
export const couldCount = (staff: readonly StaffMember[], ruleset: Pick<Ruleset, 'switches'>, today: string): StaffMember[] =>
  staff.filter((one) => obstaclesBeforeJudging(one, ruleset, today).length === 0 && one.judgement?.fullTime !== false && one.judgement?.certificate !== false);

type Entered = Pick<StaffMember, 'certificateKind' | 'certificateLevel' | 'certificateTitle' | 'otherReason' | 'certificateValidUntil' | 'fullTime' | 'contractFrom' | 'contractTo' | 'insuredFrom' | 'insuredTo'>;

/** What is wrong with what was entered of a person, each at its field. */
export const checkStaffEntry = (staff: Entered, today: string): FieldError[] => {
  const levels = CERTIFICATE_TYPES[staff.certificateKind].levels;
  const required = (holds: boolean, pointer: string): FieldError[] => (holds ? [{ pointer, kind: 'required' }] : []);
  const wrong = (holds: boolean, pointer: string, kind: string): FieldError[] => (holds ? [{ pointer, kind }] : []);
  const other = staff.certificateKind === 'other';
  return [
    ...required(levels.length > 0 && staff.certificateLevel === undefined, '/certificateLevel'),
    ...wrong(staff.certificateLevel !== undefined && !levels.some(({ id }) => id === staff.certificateLevel), '/certificateLevel', 'level-of-other-kind'),
    ...required(other && staff.certificateTitle === undefined, '/certificateTitle'),
    ...required(other && staff.otherReason === undefined, '/otherReason'),
    ...required(staff.fullTime && staff.contractFrom === undefined, '/contractFrom'),
    ...required(staff.fullTime && staff.insuredFrom === undefined, '/insuredFrom'),
    ...required(staff.insuredFrom !== undefined && staff.insuredTo === undefined, '/insuredTo'),
    ...wrong(staff.contractFrom !== undefined && staff.contractFrom > today, '/contractFrom', 'date-future'),
    ...wrong(staff.contractTo !== undefined && staff.contractFrom !== undefined && staff.contractTo < staff.contractFrom, '/contractTo', 'ends-before-start'),
    ...wrong(staff.insuredTo !== undefined && staff.insuredFrom !== undefined && staff.insuredTo < staff.insuredFrom, '/insuredTo', 'ends-before-start'),
    ...wrong(staff.insuredTo !== undefined && staff.insuredTo > today.slice(0, 7), '/insuredTo', 'month-future'),
  ];
};

/** When people are told that evidence will run out: the ruleset's first warning before the earliest end. */
export const warnStaffOn = (staff: Pick<StaffMember, 'certificateValidUntil' | 'contractTo' | 'ended'>, { qualification: { warnDaysBefore } }: Pick<Ruleset, 'qualification'>): string | undefined => {
  const [first] = staffEnds(staff);
  return first && addDays(localDate(first.on), -Math.max(...warnDaysBefore));
};

/** One member of staff in one short line, so that two submissions can be compared: what counts and which files show it. */
export const staffFacts = (staff: StaffMember): string =>
  [
    staff.name, staff.certificateKind, staff.certificateLevel ?? '', staff.certificateNumber, staff.fullTime ? 'full-time' : 'part-time',
    `${staff.contractFrom ?? ''}/${staff.contractTo ?? ''}`, `${staff.insuredFrom ?? ''}/${staff.insuredTo ?? ''}`,
    [...(staff.certificateFiles ?? []), ...(staff.contractFiles ?? []), ...(staff.insuranceFiles ?? [])].map(({ sha256 }) => sha256.slice(0, 6)).join(','),
  ].join(' · ');
