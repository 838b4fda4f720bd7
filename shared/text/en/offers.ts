import type { text as zh } from '../zh/offers.ts';

const often: Readonly<Record<number, string>> = { 0: 'on demand', 1: 'once a year', 2: 'twice a year', 4: 'every quarter', 6: 'every two months', 12: 'once a month', 24: 'twice a month', 52: 'every week' };

const and = (names: readonly string[]): string => (names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? ''));

export const text: typeof zh = {
  short: { onboarding: 'onboarding', contracts: 'contracts', 'social-insurance': 'social insurance', attendance: 'attendance', payroll: 'payroll', exit: 'leaving staff', recruitment: 'recruitment', rules: 'company rules', 'legal-advice': 'legal advice', training: 'training' },
  and,
  title: 'Offer', items: 'Services', fee: 'Fee', feeOfNeeds: (count) => (count === 1 ? 'The one you need' : `The ${count} you need`), feeOfAll: (count) => `All ${count}`, together: 'What you need, together', alsoOffers: 'Also offers', cases: 'Past work', note: 'Note',
  times: (perYear) => often[perYear] ?? (perYear % 12 === 0 ? `${perYear / 12} times a month` : `${perYear} times a year`),
  line: (manner, times, fee) => `${manner}, ${times}, ${fee}`,
  monthly: (yuan) => `${yuan} a month`, included: 'no extra fee', negotiable: 'to be agreed',
  price: (fixed, negotiable, all) => {
    if (negotiable === undefined) return fixed === undefined ? 'Free for the enterprise' : `${fixed} a month`;
    if (all) return 'To be agreed';
    return fixed === undefined ? `Fee for ${negotiable} to be agreed; the rest is free` : `From ${fixed} a month; ${negotiable} to be agreed`;
  },
  why: {
    does: (items) => `handles ${items}`, doesNone: 'handles nothing that you need', lacks: (items) => `not ${items}`,
    within: 'price within your budget', over: (yuan) => `${yuan} a month above your budget`, open: (items) => `price of ${items} to be agreed`,
    trade: (count) => `${count} of your trade served`, rating: (score) => `rated ${score}`,
    join: (parts) => { const all = parts.join(', '); return all.charAt(0).toUpperCase() + all.slice(1); },
  },
  record: {
    title: 'Record', enterprises: (count) => `${count} enterprises served`, ofTrade: (all, same) => `${all} enterprises served, ${same} of your trade`, none: 'None yet',
    sections: 'Trades served', inSection: (section, count) => `${section} ${count}`,
    rating: 'Rating', of5: (score) => `${score} of 5`, tooFew: (least) => `Shown once ${least} enterprises have rated`,
  },
  form: {
    itemsHint: 'Tick what your agency can take on, then say how, how often and for how much.',
    manner: 'Manner', often: 'How often', pricing: 'Fee', pricings: { monthly: 'A fee each month', included: 'No extra fee', negotiable: 'To be agreed' }, amount: 'Fee a month',
    casesHint: 'At most 5, one a line, 100 characters each. For example: in 2025 put attendance and overtime records in order for 12 restaurants. It is published: name no persons and no telephone numbers.',
    casesTooMany: 'At most 5 lines of past work', caseTooLong: 'At most 100 characters in each line of past work', noteHint: 'For example: number of specialists, how soon they answer.',
    copy: (fair) => `Begin from the offer at “${fair}”`, copied: 'Your last offer is filled in; please check it before you apply.',
  },
};
