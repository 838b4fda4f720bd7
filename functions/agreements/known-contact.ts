import type { Filing, FilingParticulars } from '../../shared/domain/filing.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { keys, partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

type Contact = Pick<FilingParticulars, 'contactName' | 'contactPhone'>;
type WithParticulars = Exclude<Filing, { status: 'due' }>;

/** Whom the agency named before: in this filing, in its latest other one, or as the agency's own contact. */
export type KnownContact = { readonly from: 'this-filing' | 'last-filing'; readonly of: WithParticulars } | { readonly from: 'organisation'; readonly of: Organisation };

/** How many of its latest filings are looked through for one that names a contact. */
const LATEST = 5;

/** Where the contact of a filing is known from; nobody types it twice. */
export const knownContact = async (table: Table, filing: Filing): Promise<Result<KnownContact>> => {
  if (filing.status !== 'due') return ok({ from: 'this-filing', of: filing });
  const [page, agency] = await Promise.all([
    table.list('filing', partitions.organisation(filing.agencyId), { index: 'gsi2', prefix: 'FILING#', newestFirst: true, limit: LATEST }),
    table.get('organisation', keys.organisation(filing.agencyId)),
  ]);
  const last = page.ok ? page.value.items.find((one): one is WithParticulars => one.status !== 'due' && one.agreementId !== filing.agreementId) : undefined;
  if (last) return ok({ from: 'last-filing', of: last });
  return agency ? ok({ from: 'organisation', of: agency }) : fail('not-found');
};

/** The contact as it is shown, masked. */
export const maskedContact = (known: KnownContact): Contact => (known.from === 'organisation' ? known.of : known.of.particulars);

/** The contact in clear, to be sealed again with another filing: it goes to nobody. */
export const openContact = async (table: Table, known: KnownContact): Promise<Contact> => {
  if (known.from === 'organisation') return table.open(known.of, ['/contactName', '/contactPhone']);
  return (await table.open(known.of, ['/particulars/contactName', '/particulars/contactPhone'])).particulars;
};
