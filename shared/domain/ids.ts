/** Type prefixes of ids; an id reads `<prefix>_<32 hex digits>`, the digits being a UUIDv7, hence ordered by time. */
export const prefixes = {
  organisation: 'org',
  staff: 'stf',
  fair: 'fair',
  choice: 'cho',
  talk: 'tlk',
  agreement: 'agr',
  upload: 'upl',
  record: 'rec',
  takeOver: 'tko',
  problem: 'prb',
  complaint: 'cpl',
  claim: 'clm',
  invitation: 'inv',
  deputyship: 'dep',
  event: 'evt',
  ledger: 'led',
  export: 'exp',
  erasure: 'era',
} as const;
export type IdKind = keyof typeof prefixes;
