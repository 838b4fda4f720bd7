import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { fairReport } from '../../shared/domain/fair-report.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isGuest } from '../../shared/domain/sign-up.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { signUpsAndChoices } from '../table/fair-life.ts';
import { inBatches } from '../table/in-batches.ts';
import { keys } from '../table/keys.ts';

/** The figures of a fair for its officers, while it lasts and afterwards: its sign-ups and choices, then whom and what they speak of in batches. */
export const showReport =
  ({ table }: Ports): UseCase<typeof fairRoutes.showFairReport> =>
  async ({ params: { fairId }, caller }) => {
    const [fair, { signUps, choices }] = await Promise.all([table.get('fair', keys.fair(fairId)), signUpsAndChoices(table, fairId)]);
    if (!fair || fair.status === 'draft' || !servesDistrict(caller, fair.district)) return fail('not-found');
    const guests = new Set(signUps.filter(isGuest).flatMap(({ organisationId }) => organisationId ?? []));
    const found = await inBatches([...[...guests].map(keys.organisation), ...choices.flatMap(({ agreementId }) => (agreementId ? [keys.agreement(agreementId)] : []))], table.getMany);
    const report = fairReport({
      signUps,
      choices,
      enterprises: found.filter((item) => item.type === 'organisation'),
      agreements: found.filter((item) => item.type === 'agreement'),
    });
    return ok(reply(200, { fair, report }));
  };
