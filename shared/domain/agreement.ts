import * as z from 'zod/mini';
import { fen, idOf, instant, itemBase, localDate, personal, personId, stamp } from './entity.ts';
import { addDays, addYears, localDate as dateOf, type LocalDate } from '../rules/dates.ts';
import { defineLifecycle } from './lifecycle.ts';
import { manners, serviceItems } from './party.ts';
import type { Task } from './tasks.ts';
import { districts } from './who.ts';

/** One of the ten items as agreed: manner, how often a year (0 = on demand), own lines under it. */
export const AgreedItem = z.object({
  item: z.enum(serviceItems),
  manner: z.enum(manners),
  timesPerYear: z.int().check(z.gte(0), z.lte(366)),
  lines: z.optional(z.array(z.string())),
});
export type AgreedItem = z.infer<typeof AgreedItem>;

/** The five terms a written agreement must state (policy 一（五）): 服务内容, 服务方式, 服务费用, 违约责任, 服务期限. */
export const Terms = z.object({
  /** 服务内容 and 服务方式. */
  items: z.array(AgreedItem),
  mannerNote: z.string(),
  /** 服务费用. */
  monthlyFeeFen: fen,
  feeNote: z.string(),
  /** 违约责任. */
  liability: z.string(),
  /** 服务期限: first and last day, both included. */
  startsOn: localDate,
  endsOn: localDate,
});
export type Terms = z.infer<typeof Terms>;

export const Specialist = z.object({ personId, name: z.string(), since: localDate });

/** A signature by confirmation: who, when, and the hash of the exact text they saw. */
export const Signature = z.object({ ...stamp.shape, textHash: z.string(), text: z.int() });
export type Signature = z.infer<typeof Signature>;

const shared = {
  type: z.literal('agreement'),
  id: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  /** The enterprise's district: its office is competent for the filing. */
  district: z.enum(districts),
  choiceId: z.optional(idOf('cho')),
  terms: Terms,
  /** 固定服务专员 (policy 一（三）). */
  specialist: z.optional(Specialist),
  /** Counts the texts: changed terms are a new text, which both must sign anew. */
  text: z.int().check(z.gte(1)),
  draftedBy: z.enum(['enterprise', 'agency']),
  draftUntil: localDate,
};
const bothSigned = {
  enterpriseSignature: Signature,
  agencySignature: Signature,
  textHash: z.string(),
  signedOn: localDate,
  /** Service years whose evaluation has been opened, 0 to 3. */
  yearsOpened: z.int().check(z.gte(0), z.lte(3)),
};

/** The service agreement (服务协议); each status carries what it then has. */
export const Agreement = z.discriminatedUnion('status', [
  z.object({ ...shared, status: z.literal('draft') }),
  z.object({ ...shared, status: z.literal('offered'), textHash: z.string(), enterpriseSignature: z.optional(Signature), agencySignature: z.optional(Signature) }),
  z.object({ ...shared, status: z.literal('in-force'), ...bothSigned }),
  z.object({ ...shared, status: z.literal('ended'), ...bothSigned, ended: stamp, reason: z.optional(z.string()), endedOn: localDate }),
  z.object({ ...shared, status: z.literal('abandoned'), abandoned: stamp, reason: z.optional(z.string()) }),
]);
export type Agreement = z.infer<typeof Agreement>;
export type SignedAgreement = Extract<Agreement, { status: 'in-force' | 'ended' }>;

export const agreementLifecycle = defineLifecycle({
  entity: 'agreement',
  statuses: ['draft', 'offered', 'in-force', 'ended', 'abandoned'],
  initial: ['draft'],
  transitions: {
    edit: { who: ['enterprise-verified', 'agency-verified'], from: ['draft', 'offered'], to: ['draft'] },
    offer: { who: ['agency-verified'], from: ['draft'], to: ['offered'] },
    sign: { who: ['enterprise-verified', 'agency-manager'], from: ['offered'], to: ['offered', 'in-force'] },
    abandon: { who: ['enterprise-verified', 'agency-manager'], from: ['draft', 'offered'], to: ['abandoned'] },
    'replace-specialist': { who: ['agency-manager'], from: ['in-force'], to: ['in-force'] },
    terminate: { who: ['enterprise-verified', 'agency-manager'], from: ['in-force'], to: ['ended'] },
    lapse: { who: ['system'], from: ['in-force'], to: ['ended'] },
  },
});

/** Years of one pair that can be subsidised, policy 二（一）. */
const SUBSIDISED_YEARS = 3;

/**
 * The service year (rolling from the agreement's first day) whose evaluation is to be opened next: its first day and the
 * last day served in it; undefined after the third year or when the agreement has no further day.
 */
export const nextServiceYear = (agreement: SignedAgreement): { year: number; from: LocalDate; to: LocalDate } | undefined => {
  const year = agreement.yearsOpened + 1;
  const from = addYears(dateOf(agreement.terms.startsOn), year - 1);
  const lastDay = agreement.status === 'ended' ? agreement.endedOn : agreement.terms.endsOn;
  if (year > SUBSIDISED_YEARS || from > lastDay) return undefined;
  const yearEnd = addDays(addYears(from, 1), -1);
  return { year, from, to: yearEnd <= lastDay ? yearEnd : dateOf(lastDay) };
};

export const agreementTasks = (agreement: Agreement): Task[] => {
  const subject = { type: 'agreement', id: agreement.id };
  const title = `${agreement.enterpriseName} · ${agreement.agencyName}`;
  const to = (side: 'enterprise' | 'agency', kind: string, due: string): Task => {
    const organisationId = side === 'agency' ? agreement.agencyId : agreement.enterpriseId;
    return { waiter: `org:${organisationId}`, kind, due, subject, title, link: `/app/${side}/${organisationId}/agreements/${agreement.id}/` };
  };
  const system = (kind: string, due: string): Task => ({ waiter: 'system', kind, due, subject, title, link: '' });
  const openEvaluation = (signed: SignedAgreement): Task[] => {
    const serviceYear = nextServiceYear(signed);
    return serviceYear ? [system('open-evaluation', serviceYear.to)] : [];
  };
  switch (agreement.status) {
    case 'draft':
      return [to('agency', 'complete-agreement', agreement.draftUntil)];
    case 'offered':
      return [
        ...(agreement.enterpriseSignature ? [] : [to('enterprise', 'sign-agreement', agreement.draftUntil)]),
        ...(agreement.agencySignature ? [] : [to('agency', 'sign-agreement', agreement.draftUntil)]),
      ];
    case 'in-force':
      return [system('lapse-agreement', agreement.terms.endsOn), ...openEvaluation(agreement)];
    case 'ended':
      return openEvaluation(agreement);
    case 'abandoned':
      return [];
  }
};

/** What the filing form holds beyond the agreement itself: particulars that a return may correct. */
export const FilingParticulars = z.object({
  contactName: personal('name'),
  contactPhone: personal('phone'),
  serviceAddress: z.string(),
  remarks: z.optional(z.string()),
  /** The stamped scan, when there is one. */
  scanUploadId: z.optional(idOf('upl')),
});
export type FilingParticulars = z.infer<typeof FilingParticulars>;

const filingShared = {
  type: z.literal('filing'),
  agreementId: idOf('agr'),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  district: z.enum(districts),
  signedOn: localDate,
  /** Last day of the ten days: nominal, and as moved past holidays; which calendar said so. */
  nominalLastDay: localDate,
  lastDay: localDate,
  calendarVersion: z.string(),
  provisional: z.boolean(),
  rulesetId: z.string(),
};
const filed = {
  particulars: FilingParticulars,
  /** Lateness is judged by the first submission. */
  firstFiled: stamp,
  filed: stamp,
  lateDays: z.int().check(z.gte(0)),
  submissions: z.int().check(z.gte(1)),
  /** Particulars that differ from the submission before, by field name; empty at the first. */
  changed: z.array(z.string()),
};

/** 备案: the agency's filing of a signed agreement with the competent office within ten days (policy 一（五）). */
export const Filing = z.discriminatedUnion('status', [
  z.object({ ...filingShared, status: z.literal('due') }),
  z.object({ ...filingShared, status: z.literal('filed'), ...filed, handleBy: localDate }),
  z.object({ ...filingShared, status: z.literal('returned'), ...filed, returned: stamp, reasons: z.array(z.object({ pointer: z.string(), reason: z.string() })), correctBy: localDate }),
  z.object({ ...filingShared, status: z.literal('accepted'), ...filed, accepted: stamp, number: z.string() }),
]);
export type Filing = z.infer<typeof Filing>;

export const filingLifecycle = defineLifecycle({
  entity: 'filing',
  statuses: ['due', 'filed', 'returned', 'accepted'],
  initial: ['due'],
  transitions: {
    file: { who: ['agency-verified'], from: ['due', 'returned'], to: ['filed'] },
    return: { who: ['duty:filing'], from: ['filed'], to: ['returned'] },
    accept: { who: ['duty:filing'], from: ['filed'], to: ['accepted'] },
  },
});

export const filingTasks = (filing: Filing): Task[] => {
  const subject = { type: 'filing', id: filing.agreementId };
  const title = `${filing.enterpriseName} · ${filing.agencyName}`;
  const agency = { waiter: `org:${filing.agencyId}`, subject, title, link: `/app/agency/${filing.agencyId}/agreements/${filing.agreementId}/filing/` };
  switch (filing.status) {
    case 'due':
      return [{ ...agency, kind: 'file-agreement', due: filing.lastDay }];
    case 'returned':
      return [{ ...agency, kind: 'correct-filing', due: filing.correctBy }];
    case 'filed':
      return [{ waiter: `duty:filing:${filing.district}`, kind: 'handle-filing', due: filing.handleBy, subject, title, link: `/app/bureau/filings/${filing.agreementId}/` }];
    default:
      return [];
  }
};

/** One enterprise's signed text, kept so that the hash can be checked against what was signed. */
export const AgreementText = z.object({
  type: z.literal('agreement-text'),
  agreementId: idOf('agr'),
  text: z.int(),
  /** RFC 8785 bytes of parties, terms and specialist; SHA-256 of it is the text hash. */
  canonical: z.string(),
  hash: z.string(),
  at: instant,
});
export type AgreementText = z.infer<typeof AgreementText>;
