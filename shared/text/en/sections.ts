import type { text as zh } from '../zh/sections.ts';

export const text: typeof zh = {
  home: 'My tasks', fairs: 'Fairs', agencies: 'Find an agency', choices: 'Choices', agreements: 'Agreements', records: 'Service records', visits: 'My visits', complaints: 'Complaints', archive: 'Archive', qualification: 'Qualification', staff: 'Staff', evaluations: 'Evaluations', claims: 'Claims', organisation: 'Organisation', organisations: 'Verification', filings: 'Filings', funds: 'Funds', reviews: 'Reviews', payments: 'Payments',
};
