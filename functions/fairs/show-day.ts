import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { dayOf } from '../../shared/domain/agency-day.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { agencyMayCall } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { inBatchesAtOnce } from '../table/in-batches.ts';
import { keys, talksOf } from '../table/keys.ts';
import { choiceView } from './choice-view.ts';
import { ofAgency } from './own-choices.ts';
import { traitsOf } from './traits.ts';

/** An agency's day at a fair: what it has to answer, sign, wait for, and the talks it held, with its own notes in clear. */
export const showDay =
  ({ table }: Ports): UseCase<typeof fairRoutes.showDay> =>
  async ({ params: { fairId, organisationId }, caller, now }) => {
    const [found, choices, kept] = await Promise.all([
      table.getMany([keys.fair(fairId), keys.booth(fairId, organisationId)]),
      ofAgency(table, fairId, organisationId),
      table.partition(talksOf(organisationId, fairId)),
    ]);
    const fair = found.find((item) => item.type === 'fair');
    const booth = found.find((item) => item.type === 'booth');
    if (!fair || !booth) return fail('not-found');
    const talks = kept.filter((item) => item.type === 'talk');
    const concerned = new Set([...choices, ...talks].map(({ enterpriseId }) => enterpriseId));
    const [items, opened] = await Promise.all([
      inBatchesAtOnce([...[...concerned].map(keys.organisation), ...choices.flatMap(({ agreementId }) => (agreementId ? [keys.agreement(agreementId)] : []))], table.getMany),
      Promise.all(talks.map((talk) => table.open(talk))),
    ]);
    const enterprises = new Map<string, Organisation>(items.filter((item) => item.type === 'organisation').map((item) => [item.id, item]));
    const agreements = items.filter((item) => item.type === 'agreement');
    const rows = dayOf(choices, opened, agreements).flatMap(({ choice, ...row }) => {
      const enterprise = enterprises.get(row.enterpriseId);
      const seen = choice && choiceView(choice, 'agency', caller, now);
      const name = seen?.choice.enterpriseName;
      return enterprise ? [{ ...row, ...traitsOf(enterprise), mayCall: choice !== undefined && agencyMayCall(choice), ...(seen && { choice: seen.choice }), actions: seen?.actions ?? [], ...(name && { enterpriseName: name }) }] : [];
    });
    return ok(reply(200, { fair, booth, rows }));
  };
