import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { ok } from '../../shared/domain/result.ts';
import { publicRecord } from '../../shared/domain/track-record.ts';
import { industrySectionOf } from '../../shared/rules/size/industry-code.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { inBatchesAtOnce } from '../table/in-batches.ts';
import { keys } from '../table/keys.ts';
import { fairWithBooths } from './listed-booths.ts';

/** The agencies that an attendee can choose from (placed booths only), each with what it has done; for an enterprise its own section, to tell who knows its trade. */
export const listBooths =
  ({ table }: Ports): UseCase<typeof fairRoutes.listBooths> =>
  async ({ params, member }) => {
    const [found, self] = await Promise.all([fairWithBooths(table, params.fairId), member.side === 'enterprise' ? table.get('organisation', keys.organisation(params.organisationId)) : undefined]);
    if (!found.ok) return found;
    const placed = found.value.booths.filter(({ status }) => status === 'placed');
    const items = await inBatchesAtOnce(placed.map(({ organisationId }) => keys.trackRecord(organisationId)), table.getMany);
    const records = new Map(items.flatMap((item) => (item.type === 'track-record' ? [[item.agencyId, publicRecord(item)]] : [])));
    const section = industrySectionOf(self?.size?.figures.industryCode ?? '');
    const booths = placed.map((booth) => {
      const record = records.get(booth.organisationId);
      return { ...booth, ...(record && { record }) };
    });
    return ok(reply(200, { fair: found.value.fair, ...(section && { section }), booths }));
  };
