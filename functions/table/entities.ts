import * as z from 'zod/mini';
import { AgreementText, VoidedText } from '../../shared/domain/agreement-text.ts';
import { Agreement, agreementTasks } from '../../shared/domain/agreement.ts';
import { signatureWithMethod } from '../../shared/domain/signature.ts';
import { termsWithFee } from '../../shared/domain/terms.ts';
import { Amendment, AmendmentText, amendmentTasks } from '../../shared/domain/amendment.ts';
import { HandOver, handOverTasks } from '../../shared/domain/hand-over.ts';
import { Filing, filingTasks } from '../../shared/domain/filing.ts';
import { ArchiveEntry, ArchiveHead } from '../../shared/domain/archive.ts';
import { ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { ArchiveIndex } from '../../shared/domain/archive-index.ts';
import { Complaint, complaintTasks } from '../../shared/domain/complaint.ts';
import { FoundProblem, isOpen, problemTasks } from '../../shared/domain/found-problem.ts';
import { recordOfFirstVersion, recordTasks, ServiceRecord } from '../../shared/domain/service-record.ts';
import { SpecialistWish, wishTasks } from '../../shared/domain/specialist-wish.ts';
import { reminderTasks, VisitReminder } from '../../shared/domain/visit-reminder.ts';
import { Upload } from '../../shared/domain/upload.ts';
import { Choice, choiceTasks, Standing } from '../../shared/domain/choice.ts';
import { Claim, claimTasks, Fund, LedgerLine } from '../../shared/domain/claim.ts';
import { Erasure, erasureTasks } from '../../shared/domain/erasure.ts';
import { Evaluation, evaluationTasks } from '../../shared/domain/evaluation.ts';
import { EligibilityFile, HandedIn, handedInTasks } from '../../shared/domain/eligibility.ts';
import { DeclinedTalk } from '../../shared/domain/declined-talk.ts';
import { Deputyship, deputyOf, deputyshipTasks } from '../../shared/domain/deputyship.ts';
import { Event } from '../../shared/domain/event.ts';
import { Booth, boothTasks, Fair, fairTasks } from '../../shared/domain/fair.ts';
import { offerInLines } from '../../shared/domain/offer.ts';
import { Invitation, invitationTasks } from '../../shared/domain/invitation.ts';
import { Membership, membershipTasks } from '../../shared/domain/membership.ts';
import { Organisation } from '../../shared/domain/party.ts';
import { Qualification, QualificationSubmission, qualificationTasks, QualificationUpdate, updateTasks } from '../../shared/domain/qualification.ts';
import { StaffMember, staffTasks } from '../../shared/domain/staff.ts';
import { SeatCounter, SeatWatch, SignUp, signUpTasks } from '../../shared/domain/sign-up.ts';
import { Talk } from '../../shared/domain/talk.ts';
import { SizeYear } from '../../shared/domain/size-year.ts';
import { TakeOver, takeOverTasks } from '../../shared/domain/take-over.ts';
import type { Task } from '../../shared/domain/tasks.ts';
import { Served, TrackRecord } from '../../shared/domain/track-record.ts';
import { findersOf, type Finder } from './finders.ts';
import type { Item } from './items.ts';
import { agencyChoices, keys, partitions, servedFor, type IndexName, type Key } from './keys.ts';
import type { Versions } from './upgrade.ts';

interface Definition<S extends z.ZodMiniType> extends Versions {
  readonly schema: S;
  // Methods, not function properties: so that a definition of one type can stand for a definition of any.
  key(entity: z.output<S>): Key;
  indexes?(entity: z.output<S>): Partial<Record<IndexName, Key>>;
  tasks?(entity: z.output<S>): Task[];
  /** Entries by which it is found, beside its own keys: written with it, as its tasks are. */
  finders?(entity: z.output<S>): Finder[];
}
const define = <S extends z.ZodMiniType>(definition: Definition<S>): Definition<S> => definition;

/** The second version of what holds an offer: it stands by items. */
const withOfferInLines = { v: 2, upgrades: { 1: (item: Item): Item => ({ ...item, offer: offerInLines(item.offer) }) } };

/** The second version of an agreement: its fee by parts, its signatures with their method. */
const withFeeAndMethods = {
  v: 2,
  upgrades: {
    1: (item: Item): Item => ({
      ...item, terms: termsWithFee(item.terms),
      ...(item.enterpriseSignature !== undefined && { enterpriseSignature: signatureWithMethod(item.enterpriseSignature) }),
      ...(item.agencySignature !== undefined && { agencySignature: signatureWithMethod(item.agencySignature) }),
    }),
  },
};

const ofOrganisation = (organisationId: string, sk: string): Key => ({ pk: partitions.organisation(organisationId), sk });

/** What the table holds: schema, key, index projections and the tasks that follow from the state, one row per type. */
export const entities = {
  organisation: define({
    schema: Organisation,
    v: 1,
    key: ({ id }) => keys.organisation(id),
    indexes: ({ id, side, district, qualificationStatus }) => ({
      ...(side === 'agency' && qualificationStatus === 'verified' && { gsi1: { pk: partitions.agencies(), sk: id } }),
      gsi3: { pk: partitions.office(district), sk: `ORG#${side}#${id}` },
    }),
    finders: findersOf,
  }),
  membership: define({
    schema: Membership,
    v: 1,
    key: ({ organisationId, personId }) => keys.membership(organisationId, personId),
    indexes: ({ organisationId, personId }) => ({ gsi1: { pk: partitions.person(personId), sk: `MEMBER#${organisationId}` } }),
    tasks: membershipTasks,
  }),
  invitation: define({ schema: Invitation, v: 1, key: ({ organisationId, id }) => keys.invitation(organisationId, id), tasks: invitationTasks }),
  deputyship: define({
    schema: Deputyship,
    v: 1,
    key: ({ id }) => keys.deputyship(id),
    indexes: (deputyship) => {
      if (deputyship.status !== 'asked' && deputyship.status !== 'agreed') return {};
      const deputyId = deputyOf(deputyship);
      return { gsi1: { pk: partitions.person(deputyship.asked.by), sk: `DEPUTY#${deputyship.id}` }, ...(deputyId !== undefined && { gsi2: { pk: partitions.person(deputyId), sk: `DEPUTY-FOR#${deputyship.id}` } }) };
    },
    tasks: deputyshipTasks,
  }),
  staff: define({ schema: StaffMember, v: 1, key: ({ organisationId, id }) => keys.staff(organisationId, id), tasks: staffTasks }),
  qualification: define({ schema: Qualification, v: 1, key: ({ organisationId }) => keys.qualification(organisationId), tasks: qualificationTasks }),
  'qualification-update': define({ schema: QualificationUpdate, v: 1, key: ({ organisationId }) => keys.qualificationUpdate(organisationId), tasks: updateTasks }),
  'qualification-submission': define({ schema: QualificationSubmission, v: 1, key: ({ organisationId, n }) => keys.qualificationSubmission(organisationId, n) }),
  'track-record': define({ schema: TrackRecord, v: 1, key: ({ agencyId }) => keys.trackRecord(agencyId) }),
  eligibility: define({ schema: EligibilityFile, v: 1, key: ({ organisationId, year }) => keys.eligibility(organisationId, year) }),
  'handed-in': define({ schema: HandedIn, v: 1, key: ({ organisationId, year, condition }) => keys.handedIn(organisationId, year, condition), tasks: handedInTasks }),
  'size-year': define({ schema: SizeYear, v: 1, key: ({ organisationId, year }) => keys.sizeYear(organisationId, year) }),
  served: define({ schema: Served, v: 1, key: ({ agencyId, enterpriseId }) => keys.served(agencyId, enterpriseId) }),
  fair: define({
    schema: Fair,
    v: 1,
    key: ({ id }) => keys.fair(id),
    indexes: ({ id }) => ({ gsi1: { pk: partitions.fairs(), sk: id } }),
    tasks: fairTasks,
  }),
  seats: define({ schema: SeatCounter, v: 1, key: ({ fairId }) => keys.seats(fairId) }),
  'seat-watch': define({ schema: SeatWatch, v: 1, key: ({ fairId }) => keys.seatWatch(fairId) }),
  'sign-up': define({
    schema: SignUp,
    v: 1,
    key: ({ fairId, ticket }) => keys.signUp(fairId, ticket),
    indexes: ({ fairId, ticket, organisationId }) => (organisationId ? { gsi1: ofOrganisation(organisationId, `SIGN-UP#${fairId}#${ticket}`) } : {}),
    tasks: signUpTasks,
  }),
  booth: define({
    schema: Booth,
    ...withOfferInLines,
    key: ({ fairId, organisationId }) => keys.booth(fairId, organisationId),
    indexes: ({ fairId, organisationId }) => ({ gsi2: ofOrganisation(organisationId, `BOOTH#${fairId}`) }),
    tasks: boothTasks,
  }),
  standing: define({ schema: Standing, v: 1, key: ({ fairId, organisationId }) => keys.standing(fairId, organisationId) }),
  choice: define({
    schema: Choice,
    ...withOfferInLines,
    key: ({ id }) => keys.choice(id),
    indexes: ({ id, fairId, enterpriseId, agencyId }) => ({
      gsi1: ofOrganisation(enterpriseId, `CHOICE#${id}`),
      gsi2: ofOrganisation(agencyId, `${agencyChoices(fairId)}${id}`),
      gsi3: { pk: keys.fair(fairId).pk, sk: `CHOICE#${id}` },
    }),
    tasks: choiceTasks,
  }),
  talk: define({ schema: Talk, v: 1, key: ({ agencyId, fairId, id }) => keys.talk(agencyId, fairId, id) }),
  agreement: define({
    schema: Agreement,
    ...withFeeAndMethods,
    key: ({ id }) => keys.agreement(id),
    indexes: ({ id, enterpriseId, agencyId, status, specialist }) => ({
      gsi1: ofOrganisation(enterpriseId, `AGREEMENT#${id}`),
      gsi2: ofOrganisation(agencyId, `AGREEMENT#${id}`),
      // What a specialist serves, until it is over.
      ...(specialist && status !== 'ended' && status !== 'abandoned' && { gsi3: { pk: partitions.person(specialist.personId), sk: `${servedFor(agencyId)}${id}` } }),
    }),
    tasks: agreementTasks,
  }),
  'declined-talk': define({ schema: DeclinedTalk, v: 1, key: ({ enterpriseId, agencyId }) => keys.declinedTalk(enterpriseId, agencyId) }),
  'agreement-text': define({ schema: AgreementText, v: 1, key: ({ agreementId, text }) => keys.agreementText(agreementId, text) }),
  'voided-text': define({ schema: VoidedText, v: 1, key: ({ agreementId, text, n }) => keys.voidedText(agreementId, text, n) }),
  amendment: define({
    schema: Amendment,
    v: 1,
    key: ({ agreementId, n }) => keys.amendment(agreementId, n),
    tasks: amendmentTasks,
  }),
  'amendment-text': define({ schema: AmendmentText, v: 1, key: ({ agreementId, n, text }) => keys.amendmentText(agreementId, n, text) }),
  'hand-over': define({ schema: HandOver, v: 1, key: ({ agreementId }) => keys.handOver(agreementId), tasks: handOverTasks }),
  'take-over': define({
    schema: TakeOver,
    v: 1,
    key: ({ id }) => keys.takeOver(id),
    indexes: ({ id, agencyId, district }) => ({ gsi2: ofOrganisation(agencyId, `TAKE-OVER#${id}`), gsi3: { pk: partitions.office(district), sk: `TAKE-OVER#${id}` } }),
    tasks: takeOverTasks,
  }),
  filing: define({
    schema: Filing,
    v: 1,
    key: ({ agreementId }) => keys.filing(agreementId),
    indexes: ({ agreementId, agencyId, district }) => ({
      gsi2: ofOrganisation(agencyId, `FILING#${agreementId}`),
      gsi3: { pk: partitions.office(district), sk: `FILING#${agreementId}` },
    }),
    tasks: filingTasks,
  }),
  record: define({
    schema: ServiceRecord,
    v: 2,
    upgrades: { 1: recordOfFirstVersion },
    key: ({ agreementId, id }) => keys.record(agreementId, id),
    // What waits for the enterprise's answer, over all its agreements.
    indexes: ({ id, status, enterpriseId }) => (status === 'logged' ? { gsi1: ofOrganisation(enterpriseId, `RECORD#${id}`) } : {}),
    tasks: recordTasks,
  }),
  problem: define({
    schema: FoundProblem,
    v: 1,
    key: ({ agreementId, id }) => keys.problem(agreementId, id),
    // Those that are open, over all agreements of either side.
    indexes: (problem) => (isOpen(problem) ? { gsi1: ofOrganisation(problem.enterpriseId, `PROBLEM#${problem.id}`), gsi2: ofOrganisation(problem.agencyId, `PROBLEM#${problem.id}`) } : {}),
    tasks: problemTasks,
  }),
  wish: define({ schema: SpecialistWish, v: 1, key: ({ agreementId }) => keys.wish(agreementId), tasks: wishTasks }),
  reminder: define({ schema: VisitReminder, v: 1, key: ({ agreementId }) => keys.reminder(agreementId), tasks: reminderTasks }),
  complaint: define({
    schema: Complaint,
    v: 1,
    key: ({ id }) => keys.complaint(id),
    indexes: ({ id, enterpriseId, agencyId, district, shown }) => ({
      gsi1: ofOrganisation(enterpriseId, `COMPLAINT#${id}`),
      ...(shown && { gsi2: ofOrganisation(agencyId, `COMPLAINT#${id}`) }),
      gsi3: { pk: partitions.office(district), sk: `COMPLAINT#${id}` },
    }),
    tasks: complaintTasks,
  }),
  evaluation: define({
    schema: Evaluation,
    v: 1,
    key: ({ agreementId, year }) => keys.evaluation(agreementId, year),
    indexes: ({ agreementId, year, district, agencyId, enterpriseId }) => ({
      gsi1: ofOrganisation(enterpriseId, `EVALUATION#${agreementId}#${year}`),
      gsi2: ofOrganisation(agencyId, `EVALUATION#${agreementId}#${year}`),
      gsi3: { pk: partitions.office(district), sk: `EVALUATION#${agreementId}#${year}` },
    }),
    tasks: evaluationTasks,
  }),
  archive: define({ schema: ArchiveHead, v: 1, key: ({ enterpriseId }) => keys.archive(enterpriseId), indexes: ({ enterpriseId, district }) => ({ gsi3: { pk: partitions.office(district), sk: `ARCHIVE#${enterpriseId}` } }) }),
  'archive-entry': define({ schema: ArchiveEntry, v: 1, key: ({ enterpriseId, n }) => keys.archiveEntry(enterpriseId, n) }),
  'archive-index': define({ schema: ArchiveIndex, v: 1, key: ({ enterpriseId, stretch }) => keys.archiveIndex(enterpriseId, stretch) }),
  erasure: define({ schema: Erasure, v: 1, key: ({ enterpriseId, id }) => keys.erasure(enterpriseId, id), tasks: erasureTasks }),
  'archive-export': define({ schema: ArchiveExportItem, v: 1, key: ({ enterpriseId, id }) => keys.archiveExport(enterpriseId, id) }),
  upload: define({ schema: Upload, v: 1, key: ({ id }) => keys.upload(id) }),
  claim: define({
    schema: Claim,
    v: 1,
    key: ({ id }) => keys.claim(id),
    indexes: ({ id, status, agencyId, enterpriseId, district }) => ({
      gsi1: status === 'public-notice' ? { pk: partitions.notices(), sk: id } : ofOrganisation(enterpriseId, `CLAIM#${id}`),
      gsi2: ofOrganisation(agencyId, `CLAIM#${id}`),
      gsi3: { pk: partitions.office(district), sk: `CLAIM#${id}` },
    }),
    tasks: claimTasks,
  }),
  fund: define({ schema: Fund, v: 1, key: ({ year }) => keys.fund(year) }),
  ledger: define({ schema: LedgerLine, v: 1, key: ({ year, id }) => keys.ledger(year, id) }),
  event: define({
    schema: Event,
    v: 1,
    key: ({ requestKey }) => keys.event(requestKey),
    indexes: ({ id, at, subject }) => ({ gsi1: { pk: partitions.history(subject.type, subject.id), sk: `${at}#${id}` } }),
  }),
} as const;

export type EntityType = keyof typeof entities;
export type EntityOf<T extends EntityType> = z.output<(typeof entities)[T]['schema']>;
export type Entity = { [T in EntityType]: EntityOf<T> }[EntityType];

const byType: Readonly<Record<EntityType, Definition<z.ZodMiniType>>> = entities;
/** The definition of an entity's type, for code that handles any type. */
export const definitionOf = (type: EntityType): Definition<z.ZodMiniType> => byType[type];
