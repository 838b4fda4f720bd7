import type { text as zh } from '../zh/filings.ts';

export const text: typeof zh = {
  contactKnown: (name: string, phone: string) => `${name}, ${phone}`,
  contactFrom: { 'this-filing': 'as in this filing', 'last-filing': 'as in your last filing', organisation: 'your registered contact' },
  contactKept: 'This contact is kept; nothing to type. The number is shown in part and filed whole.',
  contactOther: 'Name another contact',
  contactSame: 'Keep the known contact',
  addressFrom: 'Filled in with the enterprise’s registered address; change it if the service is elsewhere',
  scan: 'Signed and stamped paper, anew',
  scanHint: 'Only where the officer asked for it.',
  termsReturned: (reason: string) => `On the terms the officer says: ${reason}. Terms are not changed in the filing: draw up a change with the enterprise, sign the new text, then file again.`,
  terms: 'Terms',
  scanField: 'Scan',
  returnTerms: 'What is wrong with the terms goes under “Terms”: the agency cannot change them in the filing; both sides sign a new text.',
  scansChecked: 'I have seen the scans: this text, signed and stamped by both',
  filedText: 'Hash of the text filed',
  replacedScan: 'Scan provided anew',
  returnedBy: (name: string, moment: string) => `Returned by ${name}, ${moment}`,
};
