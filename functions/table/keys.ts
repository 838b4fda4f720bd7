import type { Side } from '../../shared/domain/who.ts';

/**
 * Every key shape of the table, and nothing else builds a key. A key never holds personal data or anything that can
 * change: people appear as the issuer's opaque ids.
 */
export const indexes = { gsi1: 'gsi1', gsi2: 'gsi2', gsi3: 'gsi3' } as const;
export type IndexName = keyof typeof indexes;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Eleven digits keep numeric order in a string key. */
const padded = (n: number, width = 6): string => String(n).padStart(width, '0');

export const keys = {
  organisation: (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: 'ORG' }),
  qualification: (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: 'QUALIFICATION' }),
  qualificationUpdate: (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: 'QUALIFICATION-UPDATE' }),
  /** A partition of its own: it grows with the years, and only who looks back reads it. */
  qualificationSubmission: (organisationId: string, n: number): Key => ({ pk: `SUBMISSIONS#${organisationId}`, sk: `SUBMISSION#${padded(n)}` }),
  membership: (organisationId: string, personId: string): Key => ({ pk: `ORG#${organisationId}`, sk: `MEMBER#${personId}` }),
  invitation: (organisationId: string, invitationId: string): Key => ({ pk: `INVITATIONS#${organisationId}`, sk: `INVITATION#${invitationId}` }),
  deputyship: (deputyshipId: string): Key => ({ pk: `DEPUTYSHIP#${deputyshipId}`, sk: 'DEPUTYSHIP' }),
  trackRecord: (agencyId: string): Key => ({ pk: `ORG#${agencyId}`, sk: 'TRACK-RECORD' }),
  served: (agencyId: string, enterpriseId: string): Key => ({ pk: `SERVED#${agencyId}`, sk: `ORG#${enterpriseId}` }),
  staff: (organisationId: string, staffId: string): Key => ({ pk: `ORG#${organisationId}`, sk: `STAFF#${staffId}` }),
  /** 补贴条件 and 划型 of an enterprise, year by year, apart from what every page of an organisation reads. */
  eligibility: (organisationId: string, year: number): Key => ({ pk: eligibilityOf(organisationId), sk: `FILE#${year}` }),
  handedIn: (organisationId: string, year: number, condition: string): Key => ({ pk: eligibilityOf(organisationId), sk: `HANDED-IN#${year}#${condition}` }),
  sizeYear: (organisationId: string, year: number): Key => ({ pk: eligibilityOf(organisationId), sk: `SIZE#${year}` }),
  /** One of the entries by which an organisation is found; what it is found by stands in the index alone. */
  finder: (organisationId: string, entry: string): Key => ({ pk: `FINDERS#${organisationId}`, sk: entry }),
  fair: (fairId: string): Key => ({ pk: `FAIR#${fairId}`, sk: 'FAIR' }),
  seats: (fairId: string): Key => ({ pk: `FAIR#${fairId}`, sk: 'SEATS' }),
  seatWatch: (fairId: string): Key => ({ pk: `FAIR#${fairId}`, sk: 'SEAT-WATCH' }),
  signUp: (fairId: string, ticket: number): Key => ({ pk: `FAIR#${fairId}`, sk: `TICKET#${padded(ticket)}` }),
  booth: (fairId: string, organisationId: string): Key => ({ pk: `FAIR#${fairId}`, sk: `BOOTH#${organisationId}` }),
  /** What stands of one organisation's own choices at a fair. */
  standing: (fairId: string, organisationId: string): Key => ({ pk: `FAIR#${fairId}`, sk: `STANDING#${organisationId}` }),
  talk: (agencyId: string, fairId: string, talkId: string): Key => ({ pk: talksOf(agencyId, fairId), sk: `TALK#${talkId}` }),
  choice: (choiceId: string): Key => ({ pk: `CHOICE#${choiceId}`, sk: 'CHOICE' }),
  agreement: (agreementId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: 'AGREEMENT' }),
  declinedTalk: (enterpriseId: string, agencyId: string): Key => ({ pk: `DECLINED-TALK#${enterpriseId}#${agencyId}`, sk: 'DECLINED' }),
  agreementText: (agreementId: string, text: number): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `TEXT#${padded(text)}` }),
  voidedText: (agreementId: string, text: number, n?: number): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `${n === undefined ? sortPrefixes.voidedTexts : voidedChanges(n)}${padded(text)}` }),
  amendment: (agreementId: string, n: number): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `AMENDMENT#${padded(n, 3)}` }),
  amendmentText: (agreementId: string, n: number, text: number): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `AMENDED-TEXT#${padded(n, 3)}#${padded(text)}` }),
  handOver: (agreementId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: 'HAND-OVER' }),
  takeOver: (takeOverId: string): Key => ({ pk: `TAKE-OVER#${takeOverId}`, sk: 'TAKE-OVER' }),
  filing: (agreementId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: 'FILING' }),
  record: (agreementId: string, recordId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `RECORD#${recordId}` }),
  problem: (agreementId: string, problemId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `PROBLEM#${problemId}` }),
  wish: (agreementId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: 'WISH' }),
  reminder: (agreementId: string): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: 'REMINDER' }),
  complaint: (complaintId: string): Key => ({ pk: `COMPLAINT#${complaintId}`, sk: 'COMPLAINT' }),
  evaluation: (agreementId: string, year: number): Key => ({ pk: `AGREEMENT#${agreementId}`, sk: `EVALUATION#${year}` }),
  archive: (enterpriseId: string): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: 'HEAD' }),
  /** One stretch of an archive's index. */
  archiveIndex: (enterpriseId: string, stretch: number): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: `INDEX#${padded(stretch)}` }),
  archiveEntry: (enterpriseId: string, n: number): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: `ENTRY#${padded(n)}` }),
  erasure: (enterpriseId: string, erasureId: string): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: `ERASURE#${erasureId}` }),
  archiveExport: (enterpriseId: string, exportId: string): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: `EXPORT#${exportId}` }),
  upload: (uploadId: string): Key => ({ pk: `UPLOAD#${uploadId}`, sk: 'UPLOAD' }),
  claim: (claimId: string): Key => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' }),
  fund: (year: number): Key => ({ pk: `FUND#${year}`, sk: 'FUND' }),
  ledger: (year: number, ledgerId: string): Key => ({ pk: `FUND#${year}`, sk: `LEDGER#${ledgerId}` }),
  event: (requestKey: string): Key => ({ pk: `REQUEST#${requestKey}`, sk: 'EVENT' }),
  task: (waiter: string, due: string, kind: string, subjectId: string): Key => ({ pk: `TASKS#${waiter}`, sk: `${due}#${kind}#${subjectId}` }),
} as const;

/** The partition of an enterprise's conditions and sizes. */
export const eligibilityOf = (organisationId: string): string => `ELIGIBILITY#${organisationId}`;

/** The slot of one service year in a claim's guards. There are three (policy 二（一）), so a guard of a fourth cannot even be named. */
const claimYear = (year: number): string => {
  if (year !== 1 && year !== 2 && year !== 3) throw new RangeError(`no subsidy in service year ${year}`);
  return `YEAR#${year}`;
};

/** Guards: items put only if absent, so that uniqueness is a condition of the write itself. */
export const guards = {
  creditCode: (creditCode: string): Key => ({ pk: `GUARD#credit-code#${creditCode}`, sk: 'GUARD' }),
  /** `key` is the hash of an invitation's token; its owner is the invitation, and stays so that a used link can say so. */
  invitation: (key: string): Key => ({ pk: `GUARD#invitation#${key}`, sk: 'GUARD' }),
  /** `hash` is a keyed hash: the certificate number itself is personal data. */
  certificate: (hash: string): Key => ({ pk: `GUARD#certificate#${hash}`, sk: 'GUARD' }),
  /** A person by the keyed hash of their identity number: counts once, and for one agency. */
  person: (hash: string): Key => ({ pk: `GUARD#person#${hash}`, sk: 'GUARD' }),
  signUp: (fairId: string, organisationId: string): Key => ({ pk: `FAIR#${fairId}`, sk: `GUARD#sign-up#${organisationId}` }),
  signUpCode: (fairId: string, code: string): Key => ({ pk: `FAIR#${fairId}`, sk: `GUARD#code#${code}` }),
  /** A seat that its ticket gave up, and a ticket that waits for one; in the order of tickets. */
  freeSeat: (fairId: string, ticket: number): Key => ({ pk: `FAIR#${fairId}`, sk: `${sortPrefixes.freeSeats}${padded(ticket)}` }),
  waiting: (fairId: string, ticket: number): Key => ({ pk: `FAIR#${fairId}`, sk: `${sortPrefixes.waiting}${padded(ticket)}` }),
  boothNumber: (fairId: string, number: string): Key => ({ pk: `FAIR#${fairId}`, sk: `GUARD#booth#${number}` }),
  /** One choice that stands per pair and fair, whoever began; its owner is the choice. */
  choice: (fairId: string, enterpriseId: string, agencyId: string): Key => ({ pk: `FAIR#${fairId}`, sk: `${choicePrefix(enterpriseId)}${agencyId}` }),
  /** An organisation that gave up its seat or booth, until its open choices are ended; its owner is the moment. `occasion` tells one time from the next. */
  leaver: (fairId: string, side: Side, organisationId: string, occasion: number): Key => ({ pk: `FAIR#${fairId}`, sk: `${sortPrefixes.leavers}${side}#${organisationId}#${occasion}` }),
  /** At most one open proposal to talk per pair, whoever began; its owner is the agreement. */
  proposal: (enterpriseId: string, agencyId: string): Key => ({ pk: `GUARD#proposal#${enterpriseId}#${agencyId}`, sk: 'GUARD' }),
  /** One of the places that an organisation has for questions that wait for an answer; its owner is the agreement. */
  openQuestion: (organisationId: string, place: number): Key => ({ pk: `QUESTIONS#${organisationId}`, sk: `${sortPrefixes.questions}${padded(place, 3)}` }),
  /** A number that people read aloud (备案号, 领取号) belongs to one item; its owner is the item. */
  number: (number: string): Key => ({ pk: `GUARD#number#${number}`, sk: 'GUARD' }),
  /** One erasure at a time of what an entry of an archive holds; its owner is the erasure. */
  erasure: (enterpriseId: string, n: number): Key => ({ pk: `ARCHIVE#${enterpriseId}`, sk: `GUARD#erasure#${padded(n)}` }),
  /** At most one agreement in force or on offer per pair. */
  pair: (enterpriseId: string, agencyId: string): Key => ({ pk: `GUARD#pair#${enterpriseId}#${agencyId}`, sk: 'GUARD' }),
  /** One claim per agency, enterprise and service year. */
  claimPair: (enterpriseId: string, agencyId: string, year: number): Key => ({ pk: `GUARD#claim#${enterpriseId}#${agencyId}`, sk: claimYear(year) }),
  /**
   * One claim per enterprise and service year, where the ruleset counts per enterprise. Where it counts per pair the sort
   * key names the agency too: then it refuses nobody, and its partition still tells which agencies have claimed for an enterprise.
   */
  claimEnterprise: (enterpriseId: string, year: number, agencyId?: string): Key => ({ pk: `GUARD#claim#${enterpriseId}`, sk: agencyId === undefined ? claimYear(year) : `${claimYear(year)}#${agencyId}` }),
} as const;

/** Prefixes of sort keys that a query of one partition picks out. */
export const sortPrefixes = {
  members: 'MEMBER#',
  staff: 'STAFF#',
  tickets: 'TICKET#',
  freeSeats: 'GUARD#free-seat#',
  waiting: 'GUARD#waiting#',
  booths: 'BOOTH#',
  choices: 'GUARD#choice#',
  leavers: 'GUARD#leaver#',
  questions: 'GUARD#question#',
  texts: 'TEXT#',
  voidedTexts: 'VOID#',
  amendments: 'AMENDMENT#',
  sizes: 'SIZE#',
  /** Changes of terms and their texts. */
  changes: 'AMEND',
  records: 'RECORD#',
  problems: 'PROBLEM#',
  evaluations: 'EVALUATION#',
  entries: 'ENTRY#',
  index: 'INDEX#',
  exports: 'EXPORT#',
  erasures: 'ERASURE#',
  ledger: 'LEDGER#',
} as const;

/** Sort keys of the signatures that fell away from the texts of one change of terms. */
export const voidedChanges = (n: number): string => `AMENDED-VOID#${padded(n, 3)}#`;

/** Sort keys of an agency's choices, in its index partition: fair by fair, the newest last, and those of one fair as they came. */
export const agencyChoices = (fairId: string): string => `CHOICE#${fairId}#`;

/** Sort keys of the agreements that a person serves for one agency, in their index partition. */
export const servedFor = (agencyId: string): string => `SERVES#${agencyId}#`;

/** Whose leaving a marker in the partition of a fair stands for. */
export const leaverOf = (sk: string): { side: Side; organisationId: string } => {
  const [side, organisationId = ''] = sk.slice(sortPrefixes.leavers.length).split('#');
  return { side: side === 'agency' ? 'agency' : 'enterprise', organisationId };
};

/** The partition of an agency's talks at one fair. */
export const talksOf = (agencyId: string, fairId: string): string => `TALKS#${agencyId}#${fairId}`;

/** Sort keys of the choices that stand of one enterprise, within the partition of the fair. */
export const choicePrefix = (enterpriseId: string): string => `${sortPrefixes.choices}${enterpriseId}#`;

/** Partitions of the indexes; what an item projects into them stands beside its schema in entities.ts. */
export const partitions = {
  person: (personId: string) => `PERSON#${personId}`,
  organisation: (organisationId: string) => `ORG#${organisationId}`,
  office: (district: string) => `OFFICE#${district}`,
  fairs: () => 'FAIRS',
  agencies: () => 'AGENCIES',
  notices: () => 'NOTICES',
  /** Names and codes of a district's organisations. */
  finders: (district: string) => `FINDERS#${district}`,
  /** Organisations alike in one respect; `hash` is a keyed hash. */
  alike: (kind: string, hash: string) => `ALIKE#${kind}#${hash}`,
  history: (subjectType: string, subjectId: string) => `HISTORY#${subjectType}#${subjectId}`,
  tasks: (waiter: string) => `TASKS#${waiter}`,
} as const;
