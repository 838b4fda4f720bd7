import type { ArchiveYear, RequiredEntry } from '../../../shared/contract/archives.ts';

/** Who looks at an archive: a member of a side, or an officer. */
export type Reader = { readonly side: 'agency' | 'enterprise'; readonly organisationId: string } | { readonly side: 'bureau' };

type Of = Pick<ArchiveYear, 'agreementId' | 'year'>;

const forAgency = ({ kind, state }: RequiredEntry, app: string, { agreementId }: Of): string | undefined => {
  if (kind === 'service-record') return `${app}/agreements/${agreementId}/records/${state === 'waiting' ? '' : 'new/'}`;
  if (kind === 'filing') return `${app}/agreements/${agreementId}/filing/`;
  return kind === 'basic-information' ? '#basics' : undefined;
};

const forEnterprise = ({ kind, state }: RequiredEntry, app: string, { agreementId, year }: Of): string | undefined => {
  if (kind === 'service-record' && state === 'waiting') return `${app}/agreements/${agreementId}/records/`;
  if (kind === 'rating') return `${app}/agreements/${agreementId}/rating/${year}/`;
  if (kind === 'size-figures') return `${app}/`;
  return kind === 'basic-information' ? '#basics' : undefined;
};

const forBureau = ({ kind }: RequiredEntry, { agreementId, year }: Of): string | undefined => {
  if (kind === 'filing') return `/app/bureau/filings/${agreementId}/`;
  return kind === 'case-counts' || kind === 'evaluation-final' ? `/app/bureau/evaluations/${agreementId}/${year}/` : undefined;
};

/** Where this reader adds what is missing; undefined where somebody else has to. A year's rating and evaluation open once it is over. */
export const missingLink = (entry: RequiredEntry, of: Of & { readonly to: string }, reader: Reader, today: string): string | undefined => {
  if (['rating', 'case-counts', 'evaluation-final'].includes(entry.kind) && of.to >= today) return undefined;
  if (reader.side === 'bureau') return forBureau(entry, of);
  const app = `/app/${reader.side}/${reader.organisationId}`;
  return reader.side === 'agency' ? forAgency(entry, app, of) : forEnterprise(entry, app, of);
};
