import type { text as zh } from '../../zh/calculators/filing.ts';
import { steps } from '../steps/deadline.ts';

const holidays: Readonly<Record<string, string>> = { 元旦: "New Year's Day", 春节: 'Spring Festival', 清明: 'Qingming', 劳动节: 'Labour Day', 端午: 'Dragon Boat Festival', 中秋: 'Mid-Autumn Festival', 国庆节: 'National Day' };

export const text: typeof zh = {
  title: 'Last day for filing',
  lead: 'Within ten days of signing, the agency files the service agreement. Fill in when each party signed to see the last day.',
  note: "Basis: Changzhou's plan for entrusted labour-relations services, 一（五）; Civil Code, articles 201 and 203. Holidays as announced by the General Office of the State Council.",
  fields: {
    agencySigned: { label: 'Day on which the agency signed' },
    enterpriseSigned: { label: 'Day on which the enterprise signed', hint: 'Where the two differ, the later day counts.' },
    filedOn: { label: 'Day of filing', hint: 'Leave it empty if not filed yet; with it you see whether that was in time.', says: { 'before-signing': 'The day of filing cannot be before both had signed' } },
  },
  headline: {
    due: (day, provisional) => `File by ${day}${provisional ? ' (provisional)' : ''}`,
    'in-time': () => 'Filed in time',
    late: (days) => (days === 1 ? 'Filed 1 day late' : `Filed ${days} days late`),
  },
  counted: (signed, day1) => `Signed by both on ${signed}, which does not count; day one is ${day1}.`,
  nominal: {
    workday: (nth, day) => `Day ${nth} is ${day}, a working day, and the last.`,
    'makeup-workday': (nth, day) => `Day ${nth} is ${day}, worked in exchange for a holiday, and the last.`,
    weekend: (nth, day, lastDay) => `Day ${nth} is ${day}, a weekend: the last day moves to ${lastDay}.`,
    holiday: (nth, day, lastDay, holiday) => `Day ${nth} is ${day}, a holiday (${holidays[holiday] ?? holiday}): the last day moves to ${lastDay}.`,
  },
  untilWhen: 'Online, filing is in time until midnight of that day; at a counter until it closes.',
  inTime: (filedOn) => `Filed on ${filedOn}, not after the last day.`,
  late: (filedOn) => `Filed on ${filedOn}, after the last day. A late agreement still has to be filed: do so soon if it is not.`,
  lateRule: {
    flagged: 'A late filing is marked; it does not prevent the filing or a subsidy',
    refused: 'No subsidy can be claimed for an agreement filed late',
  },
  fromRuleset: (sentence, ruleset, label) => `${sentence}. This is ruleset ${ruleset} (${label}); the local bureau's rules prevail.`,
  provisional: (years) => `This date is provisional: only the holidays of ${years} are known here. Other years go by weekends and holidays with a fixed date; announced holidays may move it.`,
  years: (years) => years.join(' and '),
  steps,
};
