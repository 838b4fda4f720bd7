import type { text as zh } from '../../zh/calculators/draw.ts';
import { steps } from '../steps/draw.ts';

export const text: typeof zh = {
  title: 'Redo a random draw',
  lead: 'Whom to inspect is drawn from a public list by a public seed. Fill in both and draw again yourself: the result must be the same.',
  note: 'Method draw-1: the list is settled and its hash published; then comes a seed that nobody could know before. The place of an entry follows from seed, hash and entry, never from the order of the list.',
  fields: {
    list: { label: 'List', hint: 'One entry a line, as published. At most 5,000.' },
    seed: { label: 'Seed', hint: 'For example the published numbers of a lottery.' },
    percent: { label: 'Share', hint: 'A whole number from 0 to 100; at least one entry is drawn.' },
    withdrawn: { label: 'Withdrawn', hint: 'Drawn but not available, one a line; the next in order stand in.' },
  },
  headline: (count, taken) => `${taken} drawn from ${count}`,
  explained: 'The same list and seed give the same result, whoever draws and however often.',
  picked: 'Drawn', substitute: ' (stands in)',
  tooFew: (size) => `${size} should be drawn; too many withdrew and the list is used up.`,
  order: 'The whole order (keys and entries)',
  byHand: 'Without this page',
  byHandHelp: 'On any computer with sort and sha256sum: save the list as list.txt (one entry a line), set the variable seed, and run these lines. They give the order above.',
  steps,
};
