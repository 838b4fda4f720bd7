import { districts, type District } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { causeOf, type Cause } from '../http/cause.ts';
import { headsOf } from './load.ts';
import type { ArchivePorts } from './ports.ts';

/**
 * The daily anchor: count and hash of every archive's head go into a locked object, one a district and day, so that a
 * tail cut off or a chain written anew shows. A day that stands already is left as it is; a day whose run failed stands
 * once the clock runs again. `written` counts the districts written now; a district that cannot be written is named in
 * `failed`, with why, and keeps no other from its turn.
 */
export const anchorArchives = async ({ table, anchors }: Pick<ArchivePorts, 'table' | 'anchors'>, now: string): Promise<{ written: number; failed: { of: District; cause: Cause }[] }> => {
  let written = 0;
  const failed: { of: District; cause: Cause }[] = [];
  for (const district of districts) {
    try {
      const heads = (await headsOf(table, district)).map(({ enterpriseId, count, hash }) => ({ enterpriseId, count, hash }));
      if (heads.length && (await anchors.put({ district, on: localDateOf(now), heads }))) written += 1;
    } catch (error) {
      failed.push({ of: district, cause: causeOf(error) });
    }
  }
  return { written, failed };
};
