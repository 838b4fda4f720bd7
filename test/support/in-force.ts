import { agreementBindings } from '../../functions/agreements/bindings.ts';
import { agreementSystemTasks } from '../../functions/agreements/system.ts';
import { runDueTasks } from '../../functions/clock/run-due-tasks.ts';
import { serviceSystemTasks } from '../../functions/services/system.ts';
import { evaluationSystemTasks } from '../../functions/evaluations/system.ts';
import { systemRandom } from '../../functions/ids.ts';
import { allBreaches } from '../../functions/table/invariants/all.ts';
import { agreementRoutes as r } from '../../shared/contract/agreements.ts';
import { askedKinds } from '../../shared/domain/in-force.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import type { Side } from '../../shared/domain/who.ts';
import { givenOrganisation, membershipOf } from './builders.ts';
import { terms } from './agreements.ts';
import { everyItem } from './table.ts';
import { must, officer, person, type World } from './world.ts';

type Party = Awaited<ReturnType<typeof givenOrganisation>>;
export interface Pair {
  readonly enterprise: Party;
  readonly agency: Party;
}

export const addAgreements = (world: World): World => world.add(r, agreementBindings(world.ports));

export const givenPair = async (world: World): Promise<Pair> => {
  const [enterprise, agency] = await Promise.all([givenOrganisation(world, 'enterprise'), givenOrganisation(world, 'agency')]);
  return { enterprise, agency };
};

/** A draft of the pair, all five terms in it. */
export const givenDraft = async (world: World, { enterprise, agency }: Pair, startsOn: string, endsOn: string): Promise<string> => {
  const id = systemRandom.id('agreement', world.now);
  await world.given({
    type: 'agreement', id, rev: 1, createdAt: world.now, updatedAt: world.now, status: 'draft', enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, agencyId: agency.organisationId, agencyName: agency.organisation.name, district: '320402',
    terms: { ...terms, liability: '任何一方违约的，赔偿对方因此受到的损失。', startsOn, endsOn }, specialist: { personId: agency.member.personId, name: '服务专员', since: startsOn }, text: 1, draftedBy: 'agency', draftUntil: endsOn,
  });
  return id;
};

/** What both sides do with one agreement, through the routes. */
export const acting = (world: World, pair: Pair, agreementId: string) => {
  const at = (side: Side) => ({ organisationId: pair[side].organisationId, agreementId });
  const by = (side: Side) => pair[side].member;
  const show = async (side: Side = 'agency') => must(await world.call(by(side), r.showAgreement, { params: at(side) })).body;
  const rev = async () => (await show()).agreement.rev;
  return {
    at, by, show,
    course: async () => must(await world.call(by('agency'), r.showCourse, { params: at('agency') })).body,
    agreement: async () => {
      const { agreement } = await show();
      if (!isSigned(agreement)) throw new Error(`is ${agreement.status}`);
      return agreement;
    },
    offer: async () => world.call(by('agency'), r.offerAgreement, { params: at('agency'), body: { rev: await rev() } }),
    sign: async (side: Side) => world.call(by(side), r.signAgreement, { params: at(side), body: { textHash: (await show()).textHash ?? '0'.repeat(64), agreed: true } }),
    async putInForce() {
      must(await world.call(by('agency'), r.offerAgreement, { params: at('agency'), body: { rev: await rev() } }));
      const textHash = (await show()).textHash ?? '';
      for (const side of ['enterprise', 'agency'] as const) must(await world.call(by(side), r.signAgreement, { params: at(side), body: { textHash, agreed: true } }));
    },
    ask: async (side: Side, kind: (typeof askedKinds)[number], from: string, to?: string) => world.call(by(side), r.askOtherSide, { params: at(side), body: { rev: await rev(), kind, from, ...(to && { to }), reason: '店面装修' } }),
    answer: async (side: Side, action: 'accept' | 'decline' | 'withdraw') => world.call(by(side), r.answerAsked, { params: at(side), body: { rev: await rev(), action, ...(action === 'decline' && { reason: '不方便' }) } }),
    terminate: async (side: Side) => world.call(by(side), r.terminateAgreement, { params: at(side), body: { rev: await rev(), reason: '企业歇业' } }),
    abandon: async (side: Side) => world.call(by(side), r.abandonAgreement, { params: at(side), body: { rev: await rev(), reason: '不再签订' } }),
    renew: async (side: Side) => world.call(by(side), r.renewAgreement, { params: at(side), body: { rev: await rev() } }),
    acknowledge: (side: Side) => world.call(by(side), r.acknowledge, { params: at(side) }),
    replaceSpecialist: async (specialistId: string) => world.call(by('agency'), r.replaceSpecialist, { params: at('agency'), body: { rev: await rev(), specialistId, reason: '原专员离职' } }),
    amend: async (side: Side) => world.call(by(side), r.draftAmendment, { params: at(side), body: { rev: await rev() } }),
    async amendment(n: number) {
      return must(await world.call(by('agency'), r.showAmendment, { params: { ...at('agency'), n: String(n) } })).body;
    },
    async editAmendment(side: Side, n: number, from: string, times: number) {
      const { amendment } = await this.amendment(n);
      const changed = { ...amendment.terms, items: amendment.terms.items.map((line) => ({ ...line, timesPerYear: times })) };
      return world.call(by(side), r.editAmendment, { params: { ...at(side), n: String(n) }, body: { rev: amendment.rev, from, reason: '员工增加', terms: changed } });
    },
    async offerAmendment(side: Side, n: number) {
      return world.call(by(side), r.offerAmendment, { params: { ...at(side), n: String(n) }, body: { rev: (await this.amendment(n)).amendment.rev } });
    },
    async signAmendment(side: Side, n: number) {
      return world.call(by(side), r.signAmendment, { params: { ...at(side), n: String(n) }, body: { textHash: (await this.amendment(n)).textHash, agreed: true } });
    },
    async abandonAmendment(side: Side, n: number) {
      return world.call(by(side), r.abandonAmendment, { params: { ...at(side), n: String(n) }, body: { rev: (await this.amendment(n)).amendment.rev, reason: '维持原条款' } });
    },
    async fileAmendment(n: number) {
      return world.call(by('agency'), r.fileAmendment, { params: { ...at('agency'), n: String(n) }, body: { rev: (await this.amendment(n)).amendment.rev } });
    },
    async decideAmendment(n: number, action: 'return' | 'accept') {
      const body = { rev: (await this.amendment(n)).amendment.rev, action, ...(action === 'return' && { reason: '条款前后不一致' }) };
      return world.call(officer('filing', pair.enterprise.organisation.district), r.decideAmendment, { params: { agreementId, n: String(n) }, body });
    },
    handOver: async () => must(await world.call(by('agency'), r.showHandOver, { params: at('agency') })).body,
    async mark(side: Side, line: 'originals' | 'work-files' | 'open-problems' | 'archive-export' | 'personal-data' | 'access' | 'fees', action: 'tick' | 'confirm' | 'object') {
      const { handOver } = must(await world.call(by(side), r.showHandOver, { params: at(side) })).body;
      return world.call(by(side), r.markHandOver, { params: at(side), body: { rev: handOver.rev, line, action, ...(action === 'object' && { note: '还没有收到' }) } });
    },
  };
};
export type Acting = ReturnType<typeof acting>;

/** The clock does what is due. */
export const tick = (world: World) => runDueTasks(world.table, { ...agreementSystemTasks(world.ports), ...evaluationSystemTasks(world.ports), ...serviceSystemTasks(world.ports) }, world.now);

/** Everything that does not hold; organisations of tests share a credit code. */
export const breaches = async (world: World) => allBreaches(await everyItem(world)).filter(({ where }) => !where.startsWith('GUARD#credit-code'));

/** Another verified member of the agency. */
export const givenColleague = async (world: World, { agency }: Pair, personId: string): Promise<void> => world.given(membershipOf(world.now, agency.organisation, person(personId).personId, { role: 'specialist' }));
