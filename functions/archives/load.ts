import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import type { ArchiveHead } from '../../shared/domain/archive.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

export interface ReadableArchive {
  readonly head: ArchiveHead;
  /** The signed agreements whose parts the caller may see. */
  readonly agreements: readonly SignedAgreement[];
  /** The agency to whose own part the caller is confined; absent for those who see all. */
  readonly confinedTo?: string;
}

/**
 * An archive as the caller may read it (一企一档): the enterprise its own, officers those of the districts they serve, an
 * agency the part of the agreements it signed, also past ones. Anybody else's is not found.
 */
export const loadArchive = async (table: Table, enterpriseId: string, caller: Caller): Promise<Result<ReadableArchive>> => {
  const { member } = caller;
  if (member?.side === 'enterprise' && member.organisationId !== enterpriseId) return fail('not-found');
  const [head, signed] = await Promise.all([
    table.get('archive', keys.archive(enterpriseId)),
    table.partition(partitions.organisation(enterpriseId), { index: 'gsi1', prefix: 'AGREEMENT#' }),
  ]);
  if (!head) return fail('not-found');
  const agreements = signed.filter((item) => item.type === 'agreement').filter(isSigned);
  if (!member) return servesDistrict(caller, head.district) ? ok({ head, agreements }) : fail('not-found');
  if (member.side === 'enterprise') return ok({ head, agreements });
  const own = agreements.filter(({ agencyId }) => agencyId === member.organisationId);
  return own.length ? ok({ head, agreements: own, confinedTo: member.organisationId }) : fail('not-found');
};
