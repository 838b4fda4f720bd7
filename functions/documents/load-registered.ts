import type { Agreement } from '../../shared/domain/agreement.ts';
import { readText, type AgreementText, type TextContent } from '../../shared/domain/agreement-text.ts';
import type { Filing } from '../../shared/domain/filing.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** What documents of an agreement are made of. */
export interface Registered {
  readonly agreement: Agreement;
  readonly filing?: Filing;
  readonly enterprise?: Organisation;
  readonly agency?: Organisation;
  /** The text that was put to both for signing; absent for a draft. */
  readonly text?: AgreementText;
  readonly content: TextContent;
}

const maySee = (agreement: Agreement, caller: Caller): boolean => (caller.member ? [agreement.enterpriseId, agreement.agencyId].includes(caller.member.organisationId) : servesDistrict(caller, agreement.district));

/** What a draft would say if it were put to both as it stands. */
const draftContent = ({ id, text, terms, specialist, enterpriseId, enterpriseName, agencyId, agencyName }: Agreement, enterprise: Organisation | undefined, agency: Organisation | undefined): TextContent => ({
  form: 2, id, text, terms,
  enterprise: { id: enterpriseId, name: enterprise?.name ?? enterpriseName, ...(enterprise && { creditCode: enterprise.creditCode }) },
  agency: { id: agencyId, name: agency?.name ?? agencyName, ...(agency && { creditCode: agency.creditCode }) },
  ...(specialist && { specialist: { personId: specialist.personId, name: specialist.name } }),
});

/** In two round trips, for the two sides and the officers of the district; anybody else's is not found. */
export const loadRegistered = async (table: Table, agreementId: string, caller: Caller): Promise<Result<Registered>> => {
  const found = await table.getMany([keys.agreement(agreementId), keys.filing(agreementId)]);
  const agreement = found.find((item) => item.type === 'agreement');
  const filing = found.find((item) => item.type === 'filing');
  if (!agreement || !maySee(agreement, caller)) return fail('not-found');
  const more = await table.getMany([keys.organisation(agreement.enterpriseId), keys.organisation(agreement.agencyId), keys.agreementText(agreementId, agreement.text)]);
  const organisation = (id: string): Organisation | undefined => more.filter((item) => item.type === 'organisation').find((one) => one.id === id);
  const [enterprise, agency] = [organisation(agreement.enterpriseId), organisation(agreement.agencyId)];
  const text = more.find((item) => item.type === 'agreement-text');
  const content = text ? readText(text.canonical) : draftContent(agreement, enterprise, agency);
  if (!content) throw new Error(`text ${agreement.text} of ${agreementId} cannot be read`);
  return ok({ agreement, content, ...(filing && { filing }), ...(enterprise && { enterprise }), ...(agency && { agency }), ...(text && { text }) });
};
