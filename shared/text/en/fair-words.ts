import type { text as zh } from '../zh/fair-words.ts';

export const text: typeof zh = {
  selection: {
    title: 'Rules for choosing',
    choices: (count) => `Each enterprise chooses at most ${count} ${count === 1 ? 'agency' : 'agencies'}.`,
    invitations: (count) => `Each agency invites at most ${count} ${count === 1 ? 'enterprise' : 'enterprises'}.`,
    again: 'A choice that is declined, withdrawn or lapsed makes room for another.',
    days: (from, to) => `Both sides choose from ${from} until ${to}, that day included.`,
    answer: (days) => `Answer within ${days} working ${days === 1 ? 'day' : 'days'}, at the latest on the last day of choosing; what nobody has answered by then lapses by itself.`,
  },
  plan: {
    title: 'Plan of the hall', yours: 'your booth', taken: 'Taken', free: 'Free', inWords: 'The plan in words',
    label: (booths, taken) => `Plan of the hall: ${booths} booths, ${taken} of them taken; in words below`,
    row: (row, rows) => `Row ${row}${row === 1 ? ' (far wall)' : row === rows ? ' (at the door)' : ''}`,
    marks: { entrance: 'Entry', exit: 'Exit', desk: 'Desk', stage: 'Stage', talks: 'Talks', toilet: 'Toilet' },
  },
};
