import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fairReport } from '../../shared/domain/fair-report.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { inBatches } from '../table/in-batches.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** The choices that stand at a fair, by the guards that keep a pair from choosing twice. */
const choiceIds = async (table: Table, fairId: string): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query(keys.fair(fairId).pk, { prefix: sortPrefixes.choices, limit: 1000, cursor });
    if (!page.ok) break;
    found.push(...page.value.items.flatMap(({ owner }) => (typeof owner === 'string' ? [owner] : [])));
    cursor = page.value.next;
  } while (cursor);
  return found;
};

/** The figures of a fair for its officers, while it lasts and afterwards: one partition, then who and what it speaks of in batches. */
export const showReport =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFairReport> =>
  async ({ params: { fairId }, caller }) => {
    const [fair, tickets, chosen] = await Promise.all([
      table.get('fair', keys.fair(fairId)),
      table.partition(keys.fair(fairId).pk, { prefix: sortPrefixes.tickets }),
      choiceIds(table, fairId),
    ]);
    if (!fair || fair.status === 'draft' || !servesDistrict(caller, fair.district)) return fail('not-found');
    const signUps = tickets.filter((item) => item.type === 'sign-up');
    const guests = new Set(signUps.filter(isGuest).flatMap(({ organisationId }) => organisationId ?? []));
    const [enterprises, choices] = await Promise.all([
      inBatches([...guests].map(keys.organisation), table.getMany),
      inBatches(chosen.map(keys.choice), table.getMany),
    ]);
    const made = choices.filter((item) => item.type === 'choice');
    const agreements = await inBatches(made.flatMap(({ agreementId }) => (agreementId ? [keys.agreement(agreementId)] : [])), table.getMany);
    const report = fairReport({ signUps, enterprises: enterprises.filter((item) => item.type === 'organisation'), choices: made, agreements: agreements.filter((item) => item.type === 'agreement') });
    return ok(reply(200, { fair, report }));
  };
