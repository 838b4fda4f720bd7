import type { text as zh } from '../zh/calculation.ts';

export const text: typeof zh = {
  list: { title: 'Calculators', lead: 'No sign-in: fill in a few fields. Computed on your device; nothing is kept or sent, and every step says what it rests on.' },
  calculate: 'Calculate',
  toCorrect: 'Please correct the following',
  result: 'Result',
  steps: 'How this follows',
  basis: 'Basis: ',
  certainty: { certain: '', high: ' (as published)', medium: ' (open to interpretation: please check)', practice: ' (common practice, not the text of the law)' },
  filledIn: 'Filled in',
  caution: 'For reference; what the authorities find and the parties have agreed prevails.',
  copyLink: 'Copy link',
  copied: 'Copied. The link holds what you filled in: pass it on only to those who need it.',
  copyByHand: 'Press and hold to copy this link',
  clear: 'Clear and begin anew',
  tooLongToShare: 'This is too long for a link; print it or save it as PDF where needed.',
  tooOld: 'This browser is too old to calculate. Please open the page in a newer one.',
  needsScript: 'This page needs JavaScript.',
  sample: 'Sample',
};
