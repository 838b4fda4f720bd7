import { agreementBindings } from '../../../../functions/agreements/bindings.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { agreementRoutes as r, type AgreementFile } from '../../../../shared/contract/agreements.ts';
import type { CallResult } from '../../../../shared/contract/client.ts';
import type { RouteDefinition } from '../../../../shared/contract/route.ts';
import type { Side } from '../../../../shared/domain/who.ts';
import { givenRegistered } from '../../../support/drafts.ts';
import { createWorld, must, officer } from '../../../support/world.ts';

const outcome = (answer: CallResult<RouteDefinition>): string => (answer.ok ? 'ok' : answer.problem.kind);
const terms = (manner: string) => ({
  items: [{ item: 'contracts' as const, manner: 'phone' as const, timesPerYear: 12 }], mannerNote: manner, fee: { kind: 'free' as const, note: '', negotiable: [] }, liability: '一方违约的，依法承担违约责任', startsOn: '2026-04-01', endsOn: '2027-03-31',
});

/** Two organisations at the real routes, each acting on the page it has last looked at. */
export const createDesk = async () => {
  const world = await createWorld('2026-03-05T01:00:00.000Z');
  world.add(r, agreementBindings(world.ports));
  const of = { enterprise: await givenRegistered(world, 'enterprise', 801), agency: await givenRegistered(world, 'agency', 802) };
  const pages: Partial<Record<Side, AgreementFile>> = {};
  let agreementId = '';
  const params = (side: Side) => ({ organisationId: of[side].organisationId, agreementId: agreementId || `agr_${'0'.repeat(32)}` });
  const rev = (side: Side): number => (pages[side]?.agreement.id === agreementId ? (pages[side]?.agreement.rev ?? 999) : 999);
  const filingRev = async (): Promise<number> => (agreementId ? ((await world.table.get('filing', keys.filing(agreementId)))?.rev ?? 1) : 1);
  return {
    world,
    show: async (side: Side) => must(await world.call(of[side].member, r.showAgreement, { params: params(side) })).body,
    async look(side: Side) {
      if (agreementId) pages[side] = await this.show(side);
    },
    async start(by: Side) {
      const other = of[by === 'agency' ? 'enterprise' : 'agency'].organisation.creditCode;
      const answer = await world.call(of[by].member, r.startAgreement, { params: { organisationId: of[by].organisationId }, body: { creditCode: other } });
      if (answer.ok) agreementId = answer.body.id;
      return outcome(answer);
    },
    acceptTalk: async (by: Side) => outcome(await world.call(of[by].member, r.acceptTalk, { params: params(by), body: { rev: rev(by) } })),
    edit: async (by: Side, manner: string) => outcome(await world.call(of[by].member, r.editAgreement, { params: params(by), body: { rev: rev(by), terms: terms(manner), specialistId: of.agency.member.personId } })),
    offer: async () => outcome(await world.call(of.agency.member, r.offerAgreement, { params: params('agency'), body: { rev: rev('agency') } })),
    sign: async (by: Side) => outcome(await world.call(of[by].member, r.signAgreement, { params: params(by), body: { textHash: pages[by]?.textHash ?? '0'.repeat(64), agreed: true } })),
    abandon: async (by: Side) => outcome(await world.call(of[by].member, r.abandonAgreement, { params: params(by), body: { rev: rev(by), reason: '不再需要' } })),
    file: async () => outcome(await world.call(of.agency.member, r.fileAgreement, { params: params('agency'), body: { rev: await filingRev(), serviceAddress: '常州市天宁区示例路1号' } })),
    decide: async (action: 'accept' | 'return') =>
      outcome(await world.call(officer('filing', '320402'), r.decideFiling, { params: { agreementId: params('agency').agreementId }, body: { rev: await filingRev(), action, ...(action === 'return' && { reasons: [{ pointer: '/serviceAddress' as const, reason: '请写到门牌号' }] }) } })),
  };
};
export type Desk = Awaited<ReturnType<typeof createDesk>>;
