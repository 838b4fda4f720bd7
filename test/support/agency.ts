import { sampleCreditCode, sampleIdentityNumber } from '../../infra/local/samples/data.ts';
import type { RegistrationForm } from '../../shared/contract/parties.ts';
import { partyRoutes as r } from '../../shared/contract/parties.ts';
import type { DecisionForm, QualificationForm } from '../../shared/contract/parties/qualification.ts';
import type { StaffForm } from '../../shared/contract/parties/staff.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { keys } from '../../functions/table/keys.ts';
import type * as z from 'zod/mini';
import { must, officer, person, type World } from './world.ts';

export const verifier = officer('verification');

/** One valid agency, as its manager registers it; `n` tells them apart. */
export const agencyForm = (n = 1): RegistrationForm => ({
  side: 'agency', creditCode: sampleCreditCode('320404', n), name: `示例人力服务有限公司${n}`, district: '320404', address: '常州市钟楼区示例路1号', contactName: '张小三', contactPhone: '13812345678', introduction: '示例',
});

/** A complete file whose papers are shown at the counter. */
export const fileForm: Omit<QualificationForm, 'rev'> = {
  registeringAuthority: '钟楼区市场监管局', licenceKind: 'business-licence', businessScope: '人力资源服务', scopes: ['hr-service'], premisesAddress: '钟楼区示例路2号', premisesAreaSquareMetres: 120, tenure: 'leased', officeConditions: '电脑5台', staffTotal: 6,
  onPaper: ['licence', 'premises', 'office'],
};

/** One person with a certificate and an open-ended contract; `n` tells them apart. */
export const staffForm = (n: number, more: Partial<StaffForm> = {}): StaffForm => ({
  name: `李四${n}`, identityKind: 'citizen', identityNumber: sampleIdentityNumber(n), certificateKind: 'labour-relations', certificateLevel: 'level-3', certificateNumber: `S000032041234193${String(n).padStart(6, '0')}`,
  fullTime: true, contractFrom: '2025-01-01', insuredFrom: '2025-01', insuredTo: '2026-02', onPaper: true, ...more,
});

export const registerAgency = async (world: World, n = 1, manager: Caller = person(`manager-${n}`)): Promise<{ readonly id: string; readonly manager: Caller; readonly acting: { readonly params: { readonly organisationId: string } } }> => {
  const { id } = must(await world.call(manager, r.registerOrganisation, { body: agencyForm(n) })).body;
  return { id, manager, acting: { params: { organisationId: id } } };
};
export type Agency = Awaited<ReturnType<typeof registerAgency>>;

export const addStaff = async (world: World, { manager, acting }: Agency, n: number, more: Partial<StaffForm> = {}): Promise<string> => must(await world.call(manager, r.addStaff, { ...acting, body: staffForm(n, more) })).body.id;

export const judge = async (world: World, { id }: Agency, staffId: string, more: { fullTime?: boolean; certificate?: boolean; note?: string } = {}) => {
  const staff = await world.table.get('staff', keys.staff(id, staffId));
  return world.call(verifier, r.judgeStaff, { params: { targetId: id, staffId }, body: { rev: staff?.rev ?? 0, fullTime: true, certificate: true, ...more } });
};

export const fileOf = async (world: World, { id }: Agency) => {
  const [qualification, update] = await Promise.all([world.table.get('qualification', keys.qualification(id)), world.table.get('qualification-update', keys.qualificationUpdate(id))]);
  return { qualification, update };
};

/** A decision on what stands: on the update where one is decided, else on the file. */
export const decide = async (world: World, agency: Agency, body: Omit<z.infer<typeof DecisionForm>, 'rev'>) => {
  const { qualification, update } = await fileOf(world, agency);
  const onUpdate = body.action === 'renew' || body.action === 'accept' || (body.action === 'return' && qualification?.status !== 'submitted');
  return world.call(verifier, r.decideQualification, { params: { targetId: agency.id }, body: { originalsSeen: true, ...body, rev: (onUpdate ? update?.rev : qualification?.rev) ?? 1 } });
};

/** Hands in the file, or an update of it. */
export const handIn = async (world: World, { manager, acting }: Agency, more: Partial<QualificationForm> = {}) => {
  const { body: file } = must(await world.call(manager, r.showOrganisation, acting));
  const rev = (file.update ?? file.qualification)?.rev;
  const saved = must(await world.call(manager, r.saveQualification, { ...acting, body: { ...fileForm, ...(rev !== undefined && (file.update || !file.qualification?.validUntil) && { rev }), ...more } }));
  return world.call(manager, r.submitQualification, { ...acting, body: { rev: saved.body.rev } });
};

/** An agency that was verified with two members of staff. */
export const verifiedAgency = async (world: World, n = 1): Promise<Agency & { readonly staff: readonly string[] }> => {
  const agency = await registerAgency(world, n);
  const staff = [await addStaff(world, agency, n * 10 + 1), await addStaff(world, agency, n * 10 + 2)];
  must(await handIn(world, agency));
  for (const staffId of staff) must(await judge(world, agency, staffId));
  must(await decide(world, agency, { action: 'verify' }));
  return { ...agency, staff };
};
