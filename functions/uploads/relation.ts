import type { UploadClaim } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Whose an item is: the organisations that are its sides, and the district whose officers are competent. */
export interface Relation {
  readonly organisationIds: readonly string[];
  readonly district: string;
}

/** What the item that refers to an upload is, by its agreement, claim or organisation; undefined when there is none. */
export const relationOf = async (table: Table, { type, id }: UploadClaim): Promise<Relation | undefined> => {
  const [first = ''] = id.split('.');
  switch (type) {
    case 'record':
    case 'evaluation':
    case 'agreement':
    case 'filing': {
      const agreement = await table.get('agreement', keys.agreement(first));
      return agreement && { organisationIds: [agreement.enterpriseId, agreement.agencyId], district: agreement.district };
    }
    case 'claim': {
      const claim = await table.get('claim', keys.claim(first));
      return claim && { organisationIds: [claim.agencyId], district: claim.district };
    }
    case 'organisation':
    case 'qualification':
    case 'membership':
    case 'staff': {
      const organisation = await table.get('organisation', keys.organisation(first));
      return organisation && { organisationIds: [organisation.id], district: organisation.district };
    }
    default:
      return undefined;
  }
};
