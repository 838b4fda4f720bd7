import type { partyRoutes } from '../../shared/contract/parties.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';

/** Shows contact and account in clear to an officer whose duty needs them. The access is an audit entry first; its recorded reply holds nothing personal. */
export const openPersonalData =
  ({ table }: Ports): UseCase<typeof partyRoutes.openPersonalData> =>
  async ({ params, body, caller, actor }) => {
    const organisation = await table.get('organisation', keys.organisation(params.targetId));
    if (!organisation || !servesDistrict(caller, organisation.district)) return fail('not-found');
    const recorded = await table.commit(actor, { action: 'open-personal-data', subject: { type: 'organisation', id: organisation.id }, reason: body.reason, writes: [], reply: reply(200, null) });
    if (!recorded.ok) return recorded;
    const { contactName, contactPhone, payee } = await table.open(organisation);
    return ok(reply(200, { contactName, contactPhone, ...(payee && { account: payee.account }) }));
  };
