import type { text as zh } from '../zh/document-check.ts';

/** English texts of the page where a paper agreement is compared with what is registered. */
export const text: typeof zh = {
  title: 'Check an agreement',
  lead: 'The QR code on the paper opens this page; or copy the number and the check value from the paper.',
  note: 'The check says which text is registered and whether it holds today. Compare the paper with the registered text below, clause by clause: if anything differs, it is not the text that both sides signed.',
  fields: {
    agreement: { label: 'Number', hint: 'At the top right of the paper; it begins with agr_' },
    hash: { label: 'Check value', hint: 'At the end of the paper: 64 digits and letters' },
  },
  submit: 'Check',
  checking: 'Checking…',
  wrong: { agreement: 'Not a number of an agreement: it begins with agr_; copy it from the paper', hash: 'Not a check value: it has 64 digits and letters a to f' },
  unknown: 'No such text is registered',
  unknownHelp: 'Look whether the number and the check value were copied correctly. If they were, the paper is not a text registered here: ask the agency or the local labour bureau.',
  failed: 'Could not be checked',
  failedHelp: 'There is no network, or the service is busy. Try again a little later; what you typed is still here.',
  again: 'Try again',
  standing: {
    'not-signed': 'Registered; not yet signed by both',
    'in-force': 'The registered text, in force',
    suspended: 'The registered text; service is suspended',
    ended: 'The registered text; the agreement has ended',
    replaced: 'Was registered; a newer text has taken its place',
    void: 'Was registered; no longer valid',
  },
  enterprise: 'Party A (enterprise)',
  agency: 'Party B (agency)',
  registeredAt: 'Text settled at',
  signed: { enterprise: 'Party A signed at', agency: 'Party B signed at' },
  notSigned: 'not yet signed',
  signedOn: 'Signed by both on',
  endedOn: 'Ended on',
  filingNumber: 'Filing number',
  compare: 'The registered text (compare with the paper, clause by clause)',
  privacy: 'Part of the specialist’s name is covered.',
};
