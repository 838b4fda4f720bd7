import type { Agreement } from '../../shared/domain/agreement.ts';
import type { PartyInText } from '../../shared/domain/agreement-text.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Both parties as a text names them: as they are registered now, with their credit codes. */
export const partiesOf = async (table: Table, { enterpriseId, agencyId }: Pick<Agreement, 'enterpriseId' | 'agencyId'>): Promise<Result<{ enterprise: PartyInText; agency: PartyInText }>> => {
  const found = (await table.getMany([keys.organisation(enterpriseId), keys.organisation(agencyId)])).filter((item) => item.type === 'organisation');
  const named = (id: string): PartyInText | undefined => {
    const organisation = found.find((one) => one.id === id);
    return organisation && { id, name: organisation.name, creditCode: organisation.creditCode };
  };
  const [enterprise, agency] = [named(enterpriseId), named(agencyId)];
  return enterprise && agency ? ok({ enterprise, agency }) : fail('not-found');
};
