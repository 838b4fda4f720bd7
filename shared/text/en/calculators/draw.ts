import type { text as zh } from '../../zh/calculators/draw.ts';
import { steps } from '../steps/draw.ts';

export const text: typeof zh = {
  title: 'Redo a random draw',
  lead: 'Whom to inspect is drawn from a public list by a public seed. Fill in both and draw again yourself: the result must be the same.',
  note: 'Method draw-1: the list is settled and its hash published; then comes a seed that nobody could know before. The place of an entry follows from seed, hash and entry, never from the order of the list.',
  fields: {
    list: { label: 'List', hint: 'As published, one entry a line, at most 5,000. Names or numbers of organisations; no personal data.', says: { 'too-many': 'The list may have 5,000 entries at most' } },
    seed: { label: 'Seed', hint: 'As published, for example the numbers of a lottery; one character changed changes everything.' },
    percent: { label: 'Share', hint: 'A whole number from 0 to 100, rounded up; at least one entry is drawn. 5% is the share of the sample ruleset, not a rule of this city.' },
    withdrawn: { label: 'Withdrawn', hint: 'Empty if none. One a line, as in the list; the next in order stand in.' },
  },
  headline: (count, taken) => `${taken} drawn from ${count}`,
  explained: 'The same list and seed give the same result, whoever draws and however often.',
  hash: (listHash) => `SHA-256 of the list: ${listHash}. It must be the one published beforehand, or this is another list.`,
  copyPicked: 'Copy what was drawn', copied: { done: 'Copied.', 'by-hand': 'This browser cannot copy by itself: press and hold the list above to select it.' },
  picked: 'Drawn', substitute: ' (stands in)',
  tooFew: (size) => `${size} should be drawn; too many withdrew and the list is used up.`,
  order: 'The whole order (keys and entries)',
  byHand: 'Without this page',
  byHandHelp: 'On any computer with sort and sha256sum: save the list as list.txt (UTF-8, one entry a line, no blank lines), set the variable seed, and run these lines. They give the order above.',
  steps,
};
