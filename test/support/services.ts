import { serviceBindings } from '../../functions/services/bindings.ts';
import { systemRandom } from '../../functions/ids.ts';
import { archiveOpenedWith, sha256 } from '../../functions/table/archive.ts';
import { serviceRoutes, type RecordForm } from '../../shared/contract/services.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { openArchive } from '../../shared/domain/archive-chain.ts';
import { membershipOf, givenOrganisation } from './builders.ts';
import { signedAgreement } from './agreements.ts';
import { must, person, type World } from './world.ts';

/** What a specialist enters; tests change one thing. */
export const recordForm: RecordForm = { servedOn: '2026-03-02', manner: 'regular-visit', items: ['contracts'], done: '核对劳动合同', problems: [], deliverables: [], minutes: 60, place: '企业办公室', uploadIds: [] };

/** An enterprise and an agency with an agreement in force, its specialist, and the enterprise's open archive with one entry. */
export const givenService = async (world: World, more: Parameters<typeof signedAgreement>[4] = {}) => {
  const [enterprise, agency] = await Promise.all([givenOrganisation(world, 'enterprise'), givenOrganisation(world, 'agency')]);
  const specialist = person(`specialist-${agency.organisationId.slice(-6)}`);
  const agreement: SignedAgreement = signedAgreement(world.now, enterprise.organisation, agency.organisation, specialist.personId, more);
  await world.given(agreement, membershipOf(world.now, agency.organisation, specialist.personId, { role: 'specialist' }));
  const stamp = { at: world.now, by: 'signer', name: '签字人' };
  const head = openArchive({ enterpriseId: enterprise.organisationId, enterpriseName: enterprise.organisation.name, district: enterprise.organisation.district, opened: stamp }, sha256);
  const first = { kind: 'agreement-signed' as const, at: world.now, by: 'signer', byName: '签字人', agencyId: agency.organisationId, agreementId: agreement.id, subject: { type: 'agreement', id: agreement.id }, content: { textHash: 'hash' } };
  must(await world.table.commit({ now: world.now, by: 'signer', byName: '签字人', as: 'system', requestKey: systemRandom.hex(16), requestHash: '' }, { action: 'sign', subject: { type: 'agreement', id: agreement.id }, writes: archiveOpenedWith(head, [first], systemRandom), reply: { status: 200, body: null } }));
  const ofAgency = { organisationId: agency.organisationId, agreementId: agreement.id };
  const ofEnterprise = { organisationId: enterprise.organisationId, agreementId: agreement.id };
  return {
    enterprise, agency, specialist, agreement, ofAgency, ofEnterprise,
    log: (form: Partial<RecordForm> = {}, as = specialist, idempotencyKey?: string) => world.call(as, serviceRoutes.logRecord, { params: ofAgency, body: { ...recordForm, ...form }, ...(idempotencyKey && { idempotencyKey }) }),
    confirm: (recordId: string, rev = 1, as = enterprise.member) => world.call(as, serviceRoutes.confirmRecord, { params: { ...ofEnterprise, recordId }, body: { rev } }),
    dispute: (recordId: string, rev = 1, as = enterprise.member) => world.call(as, serviceRoutes.disputeRecord, { params: { ...ofEnterprise, recordId }, body: { rev, reason: '当天没有人来' } }),
  };
};

export const addServices = (world: World): World => world.add(serviceRoutes, serviceBindings(world.ports));
