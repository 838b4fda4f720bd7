import type { archiveRoutes } from '../../shared/contract/archives.ts';
import { ok } from '../../shared/domain/result.ts';
import { isAllowed, type Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { isServing, loadIndexed } from './load.ts';
import type { ArchivePorts } from './ports.ts';
import { archiveYears } from './years.ts';

const show = async ({ table }: ArchivePorts, enterpriseId: string, caller: Caller, now: string) => {
  const archive = await loadIndexed(table, enterpriseId, caller);
  if (!archive.ok) return archive;
  const { head, agreements, rows, all, confinedTo } = archive.value;
  const years = await archiveYears(table, enterpriseId, agreements, { all, seen: rows }, localDateOf(now));
  const actions = isAllowed(['enterprise-verified', 'agency-verified'], caller) ? ['add-material', ...(isServing(archive.value, localDateOf(now)) ? ['enter-basics'] : [])] : [];
  return ok(reply(200, { enterpriseId, enterpriseName: head.enterpriseName, opened: head.opened.at, entries: rows.length, part: confinedTo !== undefined, years, actions }));
};

/** An archive by service years: what each holds, what it must hold and what is still missing. */
export const showArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showArchive> => ({ params, caller, now }) => show(ports, params.enterpriseId, caller, now);

export const showBureauArchive = (ports: ArchivePorts): UseCase<typeof archiveRoutes.showBureauArchive> => ({ params, caller, now }) => show(ports, params.enterpriseId, caller, now);
