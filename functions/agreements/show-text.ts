import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';

/** One text of an agreement as it was put to both for signing, also one that a later one has replaced. */
export const showAgreementText =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showAgreementText> =>
  async ({ params }) => {
    const found = await table.getMany([keys.agreement(params.agreementId), keys.agreementText(params.agreementId, Number(params.text))]);
    const agreement = found.find((item) => item.type === 'agreement');
    const kept = found.find((item) => item.type === 'agreement-text');
    if (!agreement || !kept || ![agreement.enterpriseId, agreement.agencyId].includes(params.organisationId)) return fail('not-found');
    const { text, canonical, hash, at } = kept;
    return ok(reply(200, { text, canonical, hash, at }));
  };
