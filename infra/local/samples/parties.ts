import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { QualificationForm } from '../../../shared/contract/parties/qualification.ts';
import type { StaffForm } from '../../../shared/contract/parties/staff.ts';
import { agencies, enterprises, sampleCreditCode, sampleIdentityNumber } from './data.ts';
import { personId, type Stage } from './stage.ts';

const r = partyRoutes;
const verifier = 'verification-officer';
const phone = (n: number) => `1380000${String(n).padStart(4, '0')}`;

export interface Enterprise {
  readonly id: string;
  readonly owner: string;
  readonly index: number;
}
export interface Agency {
  readonly id: string;
  readonly manager: string;
  readonly specialist: string;
  readonly index: number;
}

/** A certified member of staff whose papers are shown at the counter; `n` tells them apart. */
export const sampleStaff = (n: number, certificateKind: 'labour-relations' | 'hr-manager'): StaffForm => ({
  name: `示例持证人${n}`, identityKind: 'citizen', identityNumber: sampleIdentityNumber(n), certificateKind, certificateLevel: 'level-3', certificateNumber: `S00003204${String(1_234_193_000_000 + n)}`,
  fullTime: true, contractFrom: '2024-01-01', insuredFrom: '2024-01', insuredTo: '2024-12', onPaper: true,
});

/** A qualification file whose papers are shown at the counter. */
export const sampleFile = (n: number): Omit<QualificationForm, 'rev'> => ({
  registeringAuthority: '示例登记机关', licenceKind: 'business-licence', businessScope: '人力资源服务；劳务服务（不含劳务派遣）；企业管理咨询（示例）', scopes: ['labour-relations', 'hr-service'],
  premisesAddress: `常州市示例大道${n}号2楼`, premisesAreaSquareMetres: 120, tenure: 'leased', officeConditions: '独立办公室两间，电脑八台，档案柜四组', staffTotal: 8, onPaper: ['licence', 'premises', 'office'],
});

/** An officer finds everybody named working full time with a certificate that counts. */
export const judgeAll = async (stage: Stage, targetId: string): Promise<void> => {
  const { staff } = await stage.as(verifier, r.showOrganisationToBureau, { params: { targetId } });
  for (const { id: staffId, rev, status, judgement } of staff)
    if (status === 'active' && !judgement) await stage.as(verifier, r.judgeStaff, { params: { targetId, staffId }, body: { rev, fullTime: true, certificate: true } });
};

/** Registers the enterprise of a place in the list, by its owner; `verified` also lets an officer see its licence. */
export const enterEnterprise = async (stage: Stage, index: number, year: number, verified: boolean): Promise<Enterprise> => {
  const sample = enterprises[index];
  if (!sample) throw new Error(`no sample enterprise ${index}`);
  const owner = personId('owner', index + 1);
  const { id } = await stage.as(owner, r.registerOrganisation, {
    body: {
      side: 'enterprise', creditCode: sampleCreditCode(sample.district, index + 1), name: sample.name, district: sample.district, address: `常州市示例路${index + 1}号`,
      contactName: `示例联系人${index + 1}`, contactPhone: phone(index + 1), size: { ...sample.size, year },
    },
  });
  if (verified) await stage.as(verifier, r.decideMembership, { params: { targetId: id, personId: owner }, body: { rev: 1, action: 'verify', licenceSeen: true } });
  return { id, owner, index };
};

/** Registers an agency with a manager, a specialist who joins it, and two certified members of staff, up to a submitted file. */
export const enterAgency = async (stage: Stage, index: number): Promise<Agency> => {
  const sample = agencies[index];
  if (!sample) throw new Error(`no sample agency ${index}`);
  const [manager, specialist] = [personId('manager', index + 1), personId('specialist', index + 1)];
  const creditCode = sampleCreditCode(sample.district, 900 + index);
  const { id } = await stage.as(manager, r.registerOrganisation, {
    body: { side: 'agency', creditCode, name: sample.name, district: sample.district, address: `常州市示例大道${index + 1}号`, contactName: `示例负责人${index + 1}`, contactPhone: phone(900 + index), introduction: sample.introduction },
  });
  const acting = { params: { organisationId: id } };
  await stage.as(verifier, r.decideMembership, { params: { targetId: id, personId: manager }, body: { rev: 1, action: 'verify', licenceSeen: true } });
  await stage.as(specialist, r.claimMembership, { body: { creditCode, role: 'specialist' } });
  await stage.as(manager, r.decideColleague, { params: { organisationId: id, personId: specialist }, body: { rev: 1, action: 'verify' } });
  for (const [order, certificateKind] of (['labour-relations', 'hr-manager'] as const).entries())
    await stage.as(manager, r.addStaff, { ...acting, body: sampleStaff(index * 10 + order + 1, certificateKind) });
  await stage.as(manager, r.saveQualification, { ...acting, body: sampleFile(index + 1) });
  await stage.as(manager, r.submitQualification, { ...acting, body: { rev: 1 } });
  return { id, manager, specialist, index };
};

export const verifyAgency = async (stage: Stage, { id, manager }: Agency): Promise<void> => {
  await judgeAll(stage, id);
  await stage.as(verifier, r.decideQualification, { params: { targetId: id }, body: { rev: 2, action: 'verify', originalsSeen: true } });
  const { organisation } = await stage.as(manager, r.showOrganisation, { params: { organisationId: id } });
  await stage.as(manager, r.setPayee, { params: { organisationId: id }, body: { rev: organisation.rev, accountName: organisation.name, bank: '示例银行常州分行', account: '6222000000000000123' } });
};

/** The yearly renewal of an agency that was verified before: it hands in its file again, with what changed. */
export const renewAgency = async (stage: Stage, { id, manager, index }: Agency): Promise<void> => {
  const params = { organisationId: id };
  const { rev } = await stage.as(manager, r.saveQualification, { params, body: { ...sampleFile(index + 1), officeConditions: '独立办公室三间，电脑十台，档案柜六组' } });
  const handedIn = await stage.as(manager, r.submitQualification, { params, body: { rev } });
  await stage.as(verifier, r.decideQualification, { params: { targetId: id }, body: { rev: handedIn.rev, action: 'renew', originalsSeen: true } });
};

export const returnAgency = (stage: Stage, { id }: Agency) =>
  stage.as(verifier, r.decideQualification, { params: { targetId: id }, body: { rev: 2, action: 'return', reasons: [{ pointer: '/premisesAddress', reason: '请填写与租赁合同一致的门牌号' }] } });
