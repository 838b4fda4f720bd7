import { judgeAll, sampleFile, sampleStaff } from '../../../infra/local/samples/parties.ts';
import { sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { inTurns, personId, type Stage } from '../../../infra/local/samples/stage.ts';
import { partyRoutes as parties } from '../../../shared/contract/parties.ts';

export const ENTERPRISES = 800;
export const AGENCIES = 60;
/** Requests under way at a time. */
export const WIDTH = 8;

export interface Party {
  readonly id: string;
  readonly person: string;
}
const verifier = 'verification-officer';
export const district = '320402';
const phone = (n: number): string => `138${String(n).padStart(8, '0')}`;
export const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const registered = async (stage: Stage, side: 'enterprise' | 'agency', n: number): Promise<Party> => {
  const person = personId(side === 'enterprise' ? 'owner' : 'manager', 1 + (n % (side === 'enterprise' ? 12 : 3)));
  const { id } = await stage.as(person, parties.registerOrganisation, {
    body: {
      side, creditCode: sampleCreditCode(district, n), name: `${side === 'enterprise' ? '示例小微企业' : '示例服务机构'}第${n}号有限公司`, district, address: `常州市天宁区示例路${n}号`, contactName: '示例联系人', contactPhone: phone(n),
      ...(side === 'enterprise' && { size: { year: 2025, industryCode: n % 2 ? '62' : '52', employees: 5 + (n % 60), revenueWan: '150' } }),
    },
  });
  return { id, person };
};

const verifiedAgency = async (stage: Stage, n: number): Promise<Party> => {
  const agency = await registered(stage, 'agency', n);
  const params = { organisationId: agency.id };
  await stage.as(verifier, parties.decideMembership, { params: { targetId: agency.id, personId: agency.person }, body: { rev: 1, action: 'verify', licenceSeen: true } });
  for (const certificate of [0, 1]) await stage.as(agency.person, parties.addStaff, { params, body: sampleStaff(10_000 + n * 10 + certificate, 'labour-relations') });
  await stage.as(agency.person, parties.saveQualification, { params, body: sampleFile(n) });
  await stage.as(agency.person, parties.submitQualification, { params, body: { rev: 1 } });
  await judgeAll(stage, agency.id);
  await stage.as(verifier, parties.decideQualification, { params: { targetId: agency.id }, body: { rev: 2, action: 'verify', originalsSeen: true } });
  return agency;
};

/** The parties, registered and verified long before. */
export const prepareParties = async (stage: Stage) => ({
  enterprises: await inTurns(times(ENTERPRISES), (n) => registered(stage, 'enterprise', n), WIDTH),
  agencies: await inTurns(times(AGENCIES), (n) => verifiedAgency(stage, 900 + n), WIDTH),
});
export type Parties = Awaited<ReturnType<typeof prepareParties>>;
