import { systemRandom } from '../../functions/ids.ts';
import type { FairForm } from '../../shared/contract/fairs.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { MemberRole, Side } from '../../shared/domain/who.ts';
import { person, type World } from './world.ts';

const stampOf = (now: string, by: string) => ({ at: now, by, name: by });

/** One valid organisation; tests change one thing. */
export const organisation = (now: string, side: Side, more: Partial<Organisation> = {}): Organisation => ({
  type: 'organisation', id: systemRandom.id('organisation', now), rev: 1, createdAt: now, updatedAt: now, side,
  name: side === 'enterprise' ? '示例面馆' : '示例人力服务有限公司', creditCode: '91320402MA9ABCD16F', district: '320402', address: '常州市天宁区示例路1号',
  contactName: '张小三', contactPhone: '13812345678', status: 'active', registered: stampOf(now, 'test'),
  ...(side === 'agency' && { qualificationStatus: 'verified' as const }),
  ...more,
});

export const membershipOf = (now: string, of: Organisation, personId: string, more: Partial<Membership> = {}): Membership => ({
  type: 'membership', organisationId: of.id, personId, rev: 1, createdAt: now, updatedAt: now, personName: personId, organisationName: of.name, side: of.side,
  district: of.district, role: 'manager', status: 'verified', claimed: stampOf(now, personId), dueOn: '2026-03-16', ...more,
});

/** An organisation that exists, with one verified member to act for it. */
export const givenOrganisation = async (world: World, side: Side, more: Partial<Organisation> = {}, role: MemberRole = 'manager') => {
  const item = organisation(world.now, side, more);
  const member = person(`${side}-${item.id.slice(-6)}`);
  await world.given(item, membershipOf(world.now, item, member.personId, { role }));
  return { organisation: item, organisationId: item.id, member };
};

/** One valid fair, as an officer enters it. */
export const fairForm: Omit<FairForm, 'selection'> = {
  title: '示例双选会', district: '320402', venue: '示例会堂', address: '常州市天宁区示例路1号', date: '2026-03-20', startTime: '09:00', endTime: '12:00',
  signUpOpensOn: '2026-03-01', signUpClosesOn: '2026-03-19', seats: 3, booths: 2, agenda: '09:00 签到', contactPhone: '0519-12345678',
};
