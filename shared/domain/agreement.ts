import * as z from 'zod/mini';
import { idOf, itemBase, localDate, stamp } from './entity.ts';
import { addDays, localDate as dateOf } from '../rules/dates.ts';
import { lastDayOf, nextServiceYear } from './agreement-days.ts';
import { inForceTasks } from './in-force-tasks.ts';
import { endings, inForceFields } from './in-force.ts';
import { defineLifecycle } from './lifecycle.ts';
import { Signature } from './signature.ts';
import { Specialist, Terms } from './terms.ts';
import type { Task } from './tasks.ts';
import { districts, offices } from './who.ts';

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
  /** The agreement that this one continues (续签). */
  renews: z.optional(idOf('agr')),
  terms: Terms,
  /** 固定服务专员 (policy 一（三）). */
  specialist: z.optional(Specialist),
  /** Counts the texts: changed terms are a new text, which both must sign anew. */
  text: z.int().check(z.gte(1)),
  draftedBy: z.enum(['enterprise', 'agency']),
  draftUntil: localDate,
};

const signatures = { enterpriseSignature: z.optional(Signature), agencySignature: z.optional(Signature) };

const bothSigned = {
  enterpriseSignature: Signature,
  agencySignature: Signature,
  textHash: z.string(),
  signedOn: localDate,
  /** The office that is competent for its filing, where that is not the one of the enterprise's district. */
  office: z.optional(z.enum(offices)),
  /** Service years of the pair whose evaluation has been opened or that were settled before, 0 to 3. */
  yearsOpened: z.int().check(z.gte(0), z.lte(3)),
  ...inForceFields,
};

export { lastDayOf, nextServiceYear } from './agreement-days.ts';

/** The service agreement (服务协议); each status carries what it then has. */
export const Agreement = z.discriminatedUnion('status', [
  /** One side found the other by its credit code and asks to talk: neither sees more of the other than its name. */
  z.object({ ...shared, status: z.literal('proposed'), proposed: z.object({ ...stamp.shape, note: z.string(), /** Which of its places for open questions the asking side used; none where it was asked before there were any. */ place: z.optional(z.int()) }) }),
  z.object({ ...shared, status: z.literal('draft') }),
  z.object({ ...shared, status: z.literal('offered'), textHash: z.string(), ...signatures }),
  z.object({ ...shared, status: z.literal('in-force'), ...bothSigned }),
  z.object({ ...shared, status: z.literal('ended'), ...bothSigned, ended: stamp, how: z.optional(z.enum(endings)), reason: z.optional(z.string()), endedOn: localDate }),
  z.object({ ...shared, status: z.literal('abandoned'), abandoned: stamp, reason: z.optional(z.string()) }),
]);

export type Agreement = z.infer<typeof Agreement>;

export type SignedAgreement = Extract<Agreement, { status: 'in-force' | 'ended' }>;

export const agreementLifecycle = defineLifecycle({
  entity: 'agreement',
  statuses: ['proposed', 'draft', 'offered', 'in-force', 'ended', 'abandoned'],
  initial: ['proposed', 'draft'],
  transitions: {
    'accept-talk': { who: ['enterprise-verified', 'agency-verified'], from: ['proposed'], to: ['draft'] },
    edit: { who: ['enterprise-verified', 'agency-verified'], from: ['draft', 'offered'], to: ['draft'] },
    offer: { who: ['agency-verified'], from: ['draft'], to: ['offered'] },
    sign: { who: ['enterprise-verified', 'agency-manager'], from: ['offered'], to: ['offered', 'in-force'] },
    abandon: { who: ['enterprise-verified', 'agency-manager'], from: ['proposed', 'draft', 'offered'], to: ['abandoned'] },
    amend: { who: ['enterprise-verified', 'agency-verified'], from: ['in-force'], to: ['in-force'] },
    renew: { who: ['enterprise-verified', 'agency-verified'], from: ['in-force'], to: ['in-force'] },
    ask: { who: ['enterprise-verified', 'agency-manager'], from: ['in-force'], to: ['in-force'] },
    'answer-asked': { who: ['enterprise-verified', 'agency-manager', 'system'], from: ['in-force'], to: ['in-force'] },
    acknowledge: { who: ['enterprise', 'agency'], from: ['in-force', 'ended'], to: ['in-force', 'ended'] },
    remind: { who: ['system'], from: ['in-force'], to: ['in-force'] },
    'replace-specialist': { who: ['agency-manager'], from: ['in-force'], to: ['in-force'] },
    terminate: { who: ['enterprise-verified', 'agency-manager'], from: ['in-force'], to: ['ended'] },
    lapse: { who: ['system'], from: ['in-force'], to: ['ended'] },
  },
});

/** In how many days an agency should have named another specialist once one left: a reminder, no rule of the policy. */
const HAND_OVER_DAYS = 5;

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
    case 'proposed':
      return [to(agreement.draftedBy === 'agency' ? 'enterprise' : 'agency', 'answer-proposal', agreement.draftUntil)];
    case 'draft':
      return [to('agency', 'complete-agreement', agreement.draftUntil)];
    case 'offered':
      return [
        ...(agreement.enterpriseSignature ? [] : [to('enterprise', 'sign-agreement', agreement.draftUntil)]),
        ...(agreement.agencySignature ? [] : [to('agency', 'sign-agreement', agreement.draftUntil)]),
      ];
    case 'in-force':
      return [system('lapse-agreement', lastDayOf(agreement)), ...openEvaluation(agreement), ...inForceTasks(agreement), ...(agreement.specialist?.left ? [to('agency', 'hand-over-agreement', addDays(dateOf(agreement.specialist.left), HAND_OVER_DAYS))] : [])];
    case 'ended':
      return [...openEvaluation(agreement), ...inForceTasks(agreement)];
    case 'abandoned':
      return [];
  }
};
