import type { DeadlineStep } from '../../../rules/calendar/deadline-steps.ts';
import type { StepWords } from '../../step-words.ts';

const days = { workday: 'a working day', weekend: 'a weekend', holiday: 'a holiday', 'makeup-workday': 'a make-up working day' };
const periods = { day: 'days', 'working-day': 'working days', month: 'months', year: 'years' };

export const steps: StepWords<DeadlineStep> = {
  'later-signature': ({ agencySigned, enterpriseSigned, signed }) => `Signed by the agency on ${agencySigned} and by the enterprise on ${enterpriseSigned}: the later day counts, ${signed}.`,
  'beijing-date': ({ at, date }) => `${at} is ${date} in Beijing.`,
  'first-day': ({ event, day1 }) => `${event} itself does not count; the first day is ${day1}.`,
  nominal: ({ length, unit, nominal, nominalKind }) => `${length} ${periods[unit]} end on ${nominal}, ${days[nominalKind]}.`,
  rolled: ({ nominal, lastDay }) => `Offices rest on ${nominal}: the last day is ${lastDay}, until midnight.`,
  'not-rolled': ({ lastDay }) => `Offices work on ${lastDay}: it is the last day, until midnight.`,
  'runs-out': ({ lastDay }) => `The notice runs out on ${lastDay}; nothing is handed in, so it does not move.`,
  provisional: () => 'The holidays of a year concerned are not announced, or not known here; the date may move.',
  'in-time': ({ lastDay, filedOn }) => `Filed on ${filedOn}, not after ${lastDay}: in time.`,
  late: ({ lastDay, filedOn, daysLate }) => `Filed on ${filedOn}, ${daysLate} days after ${lastDay}.`,
  'office-hours': ({ lastDay }) => `At a counter, ${lastDay} ends with office hours.`,
  kept: ({ ended, years, keepThrough, deletableFrom }) => `Ended on ${ended}: the text is kept for at least ${years} years, through ${keepThrough}; from ${deletableFrom} its destruction may be considered.`,
  'paid-on': ({ payday }) => `Offices work on ${payday}: paid that day.`,
  'paid-earlier': ({ payday, payOnOrBefore }) => `Offices rest on ${payday}: paid earlier, by ${payOnOrBefore}, never later.`,
};
