import type { archiveRoutes, ArchivePart } from '../../shared/contract/archives.ts';
import type { SignedAgreement } from '../../shared/domain/agreement.ts';
import { completenessOf } from '../../shared/domain/completeness-rules.ts';
import { serviceYearAt } from '../../shared/domain/record-rules.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadArchive } from './load.ts';
import type { ArchivePorts } from './ports.ts';

const partOf = async (table: Table, agreement: SignedAgreement, now: string): Promise<ArchivePart> => {
  const { id, agencyId, agencyName, status } = agreement;
  const { year, from, to } = serviceYearAt(agreement, localDateOf(now));
  const records = (await table.partition(keys.agreement(id).pk, { prefix: sortPrefixes.records })).filter((item) => item.type === 'record');
  return { agreementId: id, agencyId, agencyName, status, year, from, to, completeness: completenessOf(agreement, { from, to }, records) };
};

const show = async ({ table }: ArchivePorts, enterpriseId: string, caller: Caller, now: string) => {
  const archive = await loadArchive(table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const { head, agreements } = archive.value;
  return ok(reply(200, { archive: head, parts: await Promise.all(agreements.map((agreement) => partOf(table, agreement, now))) }));
};

/** The head of an archive and how complete each agreement's part is in its current service year. */
export const showArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showArchive> => ({ params, caller, now }) => show(ports, params.enterpriseId, caller, now);

export const showBureauArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showBureauArchive> => ({ params, caller, now }) => show(ports, params.enterpriseId, caller, now);
