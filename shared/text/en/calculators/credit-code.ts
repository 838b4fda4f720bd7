import type { text as zh } from '../../zh/calculators/credit-code.ts';
import { kinds, steps } from '../steps/identifier.ts';

export const text: typeof zh = {
  title: 'Credit code check',
  lead: 'Whether a code was copied without a mistake. Only the number itself is checked, not the enterprise.',
  note: 'Basis: GB 32100-2015, GB 11714-1997, GS 15-2006.',
  fields: {
    kind: { label: 'Kind of number' },
    code: { label: 'Number', hint: 'As on the business licence; blanks, hyphens and small letters do not matter.' },
  },
  kinds,
  valid: 'The number is right',
  invalid: 'The number is not right',
  validHelp: 'Every check fits. That does not mean that the organisation exists or is still in business: look it up in the public register.',
  invalidHelp: 'Compare it with the business licence place by place. The letters I, O, S, V and Z are not used: 0 and O, 1 and I, 2 and Z, 5 and S are easily mistaken.',
  overrideHelp: 'Compare it with the business licence place by place. If the licence says just that, it may be a code of the pilot period: an officer who sees the licence can register it.',
  steps,
};
