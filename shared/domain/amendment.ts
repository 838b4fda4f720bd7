import * as z from 'zod/mini';
import { Signature } from './signature.ts';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { defineLifecycle } from './lifecycle.ts';
import type { Task } from './tasks.ts';
import { Terms } from './terms.ts';
import { offices } from './who.ts';

const shared = {
  type: z.literal('amendment'),
  agreementId: idOf('agr'),
  /** First, second, third … change of this agreement. */
  n: z.int().check(z.gte(1)),
  ...itemBase,
  enterpriseId: idOf('org'),
  enterpriseName: z.string(),
  agencyId: idOf('org'),
  agencyName: z.string(),
  /** The office that the change is filed with: the one that has the agreement. */
  district: z.enum(offices),
  draftedBy: z.enum(['enterprise', 'agency']),
  drafted: stamp,
  /** The change that this one builds on; 0 for the agreement as it was signed. */
  basedOn: z.int().check(z.gte(0)),
  /** The first day of the new terms, and why they change. */
  from: localDate,
  reason: z.string(),
  /** All five terms anew; the period stays the agreement's. */
  terms: Terms,
  /** Counts the texts: what is changed after it was offered is a new text. */
  text: z.int().check(z.gte(1)),
};

const bothSigned = {
  textHash: z.string(),
  enterpriseSignature: Signature,
  agencySignature: Signature,
  signedOn: localDate,
  /** The days for filing the change; absent where the ruleset asks for none. */
  clock: z.optional(z.object({ nominalLastDay: localDate, lastDay: localDate, calendarVersion: z.string(), provisional: z.boolean(), rulesetId: z.string() })),
};
const filed = { firstFiled: stamp, filed: stamp, lateDays: z.int().check(z.gte(0)), submissions: z.int().check(z.gte(1)), remarks: z.optional(z.string()) };
const given = { ended: stamp, why: z.string() };

/** 变更协议: a change of terms of an agreement in force, a text of its own that both sign and that holds from a day on. */
export const Amendment = z.discriminatedUnion('status', [
  z.object({ ...shared, status: z.literal('draft') }),
  z.object({ ...shared, status: z.literal('offered'), textHash: z.string(), enterpriseSignature: z.optional(Signature), agencySignature: z.optional(Signature) }),
  z.object({ ...shared, status: z.literal('signed'), ...bothSigned }),
  z.object({ ...shared, status: z.literal('filed'), ...bothSigned, ...filed, handleBy: localDate }),
  z.object({ ...shared, status: z.literal('returned'), ...bothSigned, ...filed, returned: stamp, why: z.string(), correctBy: localDate }),
  z.object({ ...shared, status: z.literal('accepted'), ...bothSigned, ...filed, accepted: stamp }),
  z.object({ ...shared, status: z.literal('abandoned'), ...given }),
  z.object({ ...shared, status: z.literal('voided'), ...given }),
]);
export type Amendment = z.infer<typeof Amendment>;
export type SignedAmendment = Extract<Amendment, { status: 'signed' | 'filed' | 'returned' | 'accepted' }>;

export const isSignedAmendment = (amendment: Amendment): amendment is SignedAmendment => 'signedOn' in amendment;

export const amendmentLifecycle = defineLifecycle({
  entity: 'amendment',
  statuses: ['draft', 'offered', 'signed', 'filed', 'returned', 'accepted', 'abandoned', 'voided'],
  initial: ['draft'],
  transitions: {
    edit: { who: ['enterprise-verified', 'agency-verified'], from: ['draft', 'offered'], to: ['draft'] },
    offer: { who: ['enterprise-verified', 'agency-verified'], from: ['draft'], to: ['offered'] },
    sign: { who: ['enterprise-verified', 'agency-manager'], from: ['offered'], to: ['offered', 'signed'] },
    abandon: { who: ['enterprise-verified', 'agency-manager'], from: ['draft', 'offered'], to: ['abandoned'] },
    void: { who: ['system'], from: ['draft', 'offered'], to: ['voided'] },
    file: { who: ['agency-verified'], from: ['signed', 'returned'], to: ['filed'] },
    return: { who: ['duty:filing'], from: ['filed'], to: ['returned'] },
    accept: { who: ['duty:filing'], from: ['filed'], to: ['accepted'] },
  },
});

export const amendmentTasks = (amendment: Amendment): Task[] => {
  const { agreementId, n, enterpriseId, agencyId, district, from } = amendment;
  const subject = { type: 'amendment', id: `${agreementId}.${n}` };
  const title = `${amendment.enterpriseName} · ${amendment.agencyName}`;
  const to = (side: 'enterprise' | 'agency', kind: string, due: string): Task => {
    const organisationId = side === 'agency' ? agencyId : enterpriseId;
    return { waiter: `org:${organisationId}`, kind, due, subject, title, link: `/app/${side}/${organisationId}/agreements/${agreementId}/amendments/${n}/` };
  };
  switch (amendment.status) {
    case 'draft':
      return [to(amendment.draftedBy, 'complete-amendment', from)];
    case 'offered':
      return [...(amendment.enterpriseSignature ? [] : [to('enterprise', 'sign-amendment', from)]), ...(amendment.agencySignature ? [] : [to('agency', 'sign-amendment', from)])];
    case 'signed':
      return amendment.clock ? [to('agency', 'file-amendment', amendment.clock.lastDay)] : [];
    case 'filed':
      return [{ waiter: `duty:filing:${district}`, kind: 'handle-amendment', due: amendment.handleBy, subject, title, link: `/app/bureau/filings/${agreementId}/amendments/${n}/` }];
    case 'returned':
      return [to('agency', 'correct-amendment', amendment.correctBy)];
    default:
      return [];
  }
};

/** The text of a change as it was offered, kept so that its hash can be checked against what was signed. */
export const AmendmentText = z.object({ type: z.literal('amendment-text'), agreementId: idOf('agr'), n: z.int(), text: z.int(), canonical: z.string(), hash: z.string(), at: stamp.shape.at });
export type AmendmentText = z.infer<typeof AmendmentText>;
