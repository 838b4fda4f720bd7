import { agreementRoutes as r } from '../../shared/contract/agreements.ts';
import type { TermsForm } from '../../shared/contract/agreements.ts';
import { startedAgreement } from '../../shared/domain/draft-agreement.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { Side } from '../../shared/domain/who.ts';
import { systemRandom } from '../../functions/ids.ts';
import { systemActor } from '../../functions/system-actor.ts';
import { guard } from '../../functions/table/change.ts';
import { guards } from '../../functions/table/keys.ts';
import { sampleCreditCode } from '../../infra/local/samples/data.ts';
import { givenOrganisation } from './builders.ts';
import { must, type World } from './world.ts';

const agreed: Pick<TermsForm, 'items' | 'fee' | 'liability'> = {
  items: [{ item: 'contracts', manner: 'regular-visit', timesPerYear: 4 }, { item: 'contracts', manner: 'phone', timesPerYear: 12, lines: ['每月核对一次到期合同'] }],
  fee: { kind: 'paid', amountFen: 90_000, per: 'quarter', payer: 'enterprise', due: '每季度首月 10 日前', note: '', negotiable: [] },
  liability: '一方违约的，依法承担违约责任',
};

/** An organisation with a credit code of its own, which finds it. */
export const givenRegistered = async (world: World, side: Side, index: number, more: Partial<Organisation> = {}) => {
  const given = await givenOrganisation(world, side, { creditCode: sampleCreditCode('320402', index), ...more });
  const { id, creditCode } = given.organisation;
  const actor = systemActor(`register ${id}`, world.now);
  await world.table.commit(actor, { action: 'given', subject: { type: 'organisation', id }, writes: [guard(guards.creditCode(creditCode), id, 'already-exists')], reply: { status: 200, body: null } });
  return given;
};

/** Two organisations of one district with a draft that both talk about, and what they do with it. */
export const givenDraft = async (world: World, agencyIs: Partial<Organisation> = {}) => {
  const [enterprise, agency] = [await givenRegistered(world, 'enterprise', 801), await givenRegistered(world, 'agency', 802, agencyIs)];
  const proposed = { at: world.now, by: 'starter', name: '示例', note: '' };
  const { proposed: _, ...started } = startedAgreement({ enterprise: enterprise.organisation, agency: agency.organisation, by: 'agency', id: systemRandom.id('agreement', world.now), now: world.now, proposed });
  const draft: Agreement = { ...started, status: 'draft' };
  await world.given(draft);
  const of = { enterprise, agency };
  const params = (side: 'enterprise' | 'agency') => ({ organisationId: of[side].organisationId, agreementId: draft.id });
  const show = async (side: 'enterprise' | 'agency') => must(await world.call(of[side].member, r.showAgreement, { params: params(side) })).body;
  const edit = async (side: 'enterprise' | 'agency', change: Partial<TermsForm>, specialistId?: string) => {
    const { agreement } = await show(side);
    return must(await world.call(of[side].member, r.editAgreement, { params: params(side), body: { rev: agreement.rev, terms: { ...agreement.terms, ...change }, ...(specialistId && { specialistId }) } })).body;
  };
  /** All terms, and the text to both for signing. */
  const offer = async (change: Partial<TermsForm> = {}) => {
    const { rev } = await edit('agency', { ...agreed, ...change }, agency.member.personId);
    return world.call(agency.member, r.offerAgreement, { params: params('agency'), body: { rev } });
  };
  return { enterprise, agency, agreementId: draft.id, params, show, edit, offer, complete: async (change: Partial<TermsForm> = {}): Promise<void> => void must(await offer(change)) };
};
export type DraftGiven = Awaited<ReturnType<typeof givenDraft>>;
