import { createHash } from 'node:crypto';
import { systemRandom } from '../../../../functions/ids.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { partyRoutes as r } from '../../../../shared/contract/parties.ts';
import { taskRoutes as t } from '../../../../shared/contract/tasks.ts';
import type { MemberRole } from '../../../../shared/domain/who.ts';
import { checkCreditCode } from '../../../../shared/rules/identifiers/credit-code.ts';
import { create, guard } from '../../../../functions/table/change.ts';
import { guards } from '../../../../functions/table/keys.ts';
import { systemActor } from '../../../../functions/system-actor.ts';
import { membershipOf, organisation } from '../../../support/builders.ts';
import { must, officer, person, type World } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';

const verifier = officer('verification');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Credit codes of the tests, each with its check character. */
const codeOf = (index: number): string => {
  const body = `91320402MA9${String(index).padStart(6, '0')}`;
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => body + last).find((code) => checkCreditCode(code).valid) ?? body;
};

/** A new agency with one verified manager, driven through the real routes; people, invitations and deputyships go by their index. */
export const openOffice = async (world: World, people: number, index: number) => {
  const firm = { ...organisation(world.now, 'agency'), creditCode: codeOf(index) };
  const params = { organisationId: firm.id };
  const of = (who: number) => person(`${firm.id.slice(-8)}-${who}`);
  const old = new Date(Date.parse(world.now) - 3_600_000).toISOString();
  const writes = [guard(guards.creditCode(firm.creditCode), firm.id, 'already-exists'), create(firm), create(membershipOf(world.now, firm, of(0).personId, { updatedAt: old }))];
  must(await world.table.commit(systemActor(`office ${firm.id}`, world.now), { action: 'given', subject: { type: 'organisation', id: firm.id }, writes, reply: { status: 200, body: null } }));
  const invitations: { readonly id: string; readonly token: string }[] = [];
  const deputyships: string[] = [];
  const membership = (who: number) => world.table.get('membership', keys.membership(firm.id, of(who).personId));
  const revOf = async (who: number): Promise<number> => (await membership(who))?.rev ?? 1;
  const today = world.now.slice(0, 10);
  return {
    async invite(by: number, whom: number, role: MemberRole): Promise<string> {
      const token = systemRandom.hex(16);
      const answer = await world.call(of(by), r.inviteColleague, { params, body: { name: of(whom).name, role, key: sha256(token) } });
      if (answer.ok) invitations.push({ id: answer.body.id, token });
      return kindOf(answer);
    },
    withdraw: async (by: number, which: number): Promise<string> => kindOf(await world.call(of(by), r.withdrawInvitation, { params: { ...params, invitationId: invitations[which]?.id ?? '' } })),
    accept: async (by: number, which: number): Promise<string> => kindOf(await world.call(of(by), r.acceptInvitation, { body: { token: invitations[which]?.token ?? '' } })),
    claim: async (by: number, role: MemberRole): Promise<string> => kindOf(await world.call(of(by), r.claimMembership, { body: { creditCode: firm.creditCode, role } })),
    decide: async (by: number, whom: number, action: 'verify' | 'refuse' | 'dismiss'): Promise<string> => kindOf(await world.call(of(by), r.decideColleague, { params: { ...params, personId: of(whom).personId }, body: { rev: await revOf(whom), action } })),
    leave: async (by: number): Promise<string> => kindOf(await world.call(of(by), r.leaveOrganisation, { params, body: { rev: await revOf(by) } })),
    changeRole: async (by: number, whom: number, role: MemberRole): Promise<string> => kindOf(await world.call(of(by), r.changeRole, { params: { ...params, personId: of(whom).personId }, body: { rev: await revOf(whom), role } })),
    appoint: async (whom: number): Promise<string> => kindOf(await world.call(verifier, r.appointManager, { params: { targetId: firm.id, personId: of(whom).personId }, body: { rev: await revOf(whom), licenceSeen: true, reason: '原负责人失联' } })),
    async ask(absent: number, deputy: number): Promise<string> {
      const answer = await world.call(of(absent), t.askDeputy, { body: { from: today, to: today, organisation: { id: firm.id, deputyId: of(deputy).personId } } });
      if (answer.ok) deputyships.push(answer.body.id);
      return kindOf(answer);
    },
    async answer(by: number, which: number, action: 'agree' | 'decline' | 'end'): Promise<string> {
      const deputyshipId = deputyships[which] ?? '';
      const rev = (await world.table.get('deputyship', keys.deputyship(deputyshipId)))?.rev ?? 1;
      return kindOf(await world.call(of(by), t.answerDeputyship, { params: { deputyshipId }, body: { rev, action } }));
    },
    /** Two managers at once: at most as many succeed as leave one behind. */
    async leaveTogether(one: number, other: number): Promise<string[]> {
      const revs = [await revOf(one), await revOf(other)];
      const leave = (who: number, rev = 1) => world.call(of(who), r.leaveOrganisation, { params, body: { rev } });
      return (await Promise.all([leave(one, revs[0]), leave(other, revs[1])])).map(kindOf);
    },
    async state() {
      const [members, invited, standing] = await Promise.all([
        Promise.all(Array.from({ length: people }, (_, who) => membership(who))),
        Promise.all(invitations.map(({ id }) => world.table.get('invitation', keys.invitation(firm.id, id)))),
        Promise.all(deputyships.map((id) => world.table.get('deputyship', keys.deputyship(id)))),
      ]);
      return { members: members.map((member) => member && `${member.status} ${member.role}`), invitations: invited.map((each) => each?.status), deputyships: standing.map((each) => each?.status) };
    },
  };
};
export type Office = Awaited<ReturnType<typeof openOffice>>;
