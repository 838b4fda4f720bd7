import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { undoUntil } from '../../shared/domain/fair-rules.ts';
import type { SignUp } from '../../shared/domain/sign-up.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadOfficersFair } from './load-fair.ts';

export interface FoundSignUp {
  readonly signUp: SignUp;
  readonly membership?: Membership;
  readonly enterprise?: Organisation;
}

/** The sign-up behind a six-digit code of this fair, the enterprise, and the membership of the person who made it, if one of its own did. */
export const signUpByCode = async (table: Table, fairId: string, code: string): Promise<Result<FoundSignUp>> => {
  const found = await table.guardReference(guards.signUpCode(fairId, code));
  if (!found) return fail('code-unknown');
  const items = await table.getMany([keys.signUp(fairId, Number(found.owner)), keys.organisation(found.organisationId), ...(found.personId ? [keys.membership(found.organisationId, found.personId)] : [])]);
  const signUp = items.find((item) => item.type === 'sign-up');
  const membership = items.find((item) => item.type === 'membership');
  const enterprise = items.find((item) => item.type === 'organisation');
  if (!signUp?.organisationId) return fail('code-unknown');
  return ok({ signUp, ...(membership && { membership }), ...(enterprise && { enterprise }) });
};

/** At the door: who stands behind this code, and whether their licence has been seen. */
export const findSignUp =
  ({ table }: Ports): UseCase<typeof fairRoutes.findSignUp> =>
  async ({ params, caller }) => {
    const [fair, found] = await Promise.all([loadOfficersFair(table, params.fairId, caller), signUpByCode(table, params.fairId, params.code)]);
    if (!fair.ok) return fair;
    if (!found.ok) return found;
    const { signUp, membership, enterprise } = found.value;
    return ok(
      reply(200, {
        enterpriseName: signUp.organisationName ?? '',
        status: signUp.status,
        ...(enterprise?.size && { grade: enterprise.size.result.grade }),
        ...(signUp.checkedIn && { checkedInAt: signUp.checkedIn.at, undoUntil: undoUntil(signUp) }),
        ...(membership && { membershipStatus: membership.status }),
      }),
    );
  };
