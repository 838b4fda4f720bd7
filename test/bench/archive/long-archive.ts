import { systemRandom } from '../../../functions/ids.ts';
import { systemActor } from '../../../functions/system-actor.ts';
import { archiveOpenedWith, entriesOnto, sha256, type Draft } from '../../../functions/table/archive.ts';
import { create, type Write } from '../../../functions/table/change.ts';
import { keys } from '../../../functions/table/keys.ts';
import { openArchive } from '../../../shared/domain/archive-chain.ts';
import { signedAgreement } from '../../support/agreements.ts';
import { membershipOf, organisation } from '../../support/builders.ts';
import type { Bureau } from '../units/bureau.ts';

/** Entries in one commit, each an item beside its row of the index. */
const TOGETHER = 40;

/** An enterprise served by an agency for as long as it takes for its archive to hold so many entries, with people who may look at it. */
export const writeArchive = async ({ table, now }: Bureau, count: number) => {
  const at = now();
  const [enterprise, agency] = [organisation(at, 'enterprise'), organisation(at, 'agency')];
  const agreement = signedAgreement(at, enterprise, agency, 'specialist-01');
  const commit = async (name: string, writes: readonly Write[]): Promise<void> => {
    const done = await table.commit(systemActor(`${name} ${enterprise.id}`, at), { action: 'given', subject: { type: 'organisation', id: enterprise.id }, writes, reply: { status: 200, body: null } });
    if (!done.ok) throw new Error(done.problem.kind);
  };
  const draft: Draft = { kind: 'service-record', at, by: 'specialist-01', byName: '服务专员（示例）', agencyId: agency.id, agreementId: agreement.id, subject: { type: 'record', id: 'record' }, content: { servedOn: at.slice(0, 10), done: '核对了劳动合同的签订和续签时间，提醒两名员工的合同下月到期。', minutes: 60 } };
  const head = openArchive({ enterpriseId: enterprise.id, enterpriseName: enterprise.name, district: enterprise.district, opened: { at, by: 'owner-01', name: '负责人（示例）' } }, sha256);
  await commit('parties', [enterprise, agency, agreement, membershipOf(at, enterprise, 'owner-01'), membershipOf(at, agency, 'manager-01')].map((entity) => create(entity)));
  await commit('opened', archiveOpenedWith(head, [draft], systemRandom));
  for (let written = 1; written < count; written += TOGETHER) {
    const before = await table.get('archive', keys.archive(enterprise.id));
    if (!before) throw new Error('no archive was opened');
    await commit(`from ${written}`, entriesOnto(before, Array.from({ length: Math.min(TOGETHER, count - written) }, () => draft), systemRandom));
  }
  return { enterpriseId: enterprise.id, agencyId: agency.id };
};
