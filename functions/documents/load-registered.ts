import type { Amendment } from '../../shared/domain/amendment.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { readText, type AgreementText, type TextContent } from '../../shared/domain/agreement-text.ts';
import type { Filing } from '../../shared/domain/filing.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** What is at hand once it is known that the caller may see it. */
export interface Visible {
  readonly agreement: Agreement;
  readonly filing?: Filing;
  /** The change of terms that was asked for. */
  readonly amendment?: Amendment;
}

/** What documents of an agreement are made of besides. */
export interface Registered {
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

/** In one round trip, for the two sides and the officers of the district; anybody else's is not found. `n` asks for a change of terms too. */
export const loadVisible = async (table: Table, agreementId: string, n: number | undefined, caller: Caller): Promise<Result<Visible>> => {
  const found = await table.getMany([keys.agreement(agreementId), keys.filing(agreementId), ...(n === undefined ? [] : [keys.amendment(agreementId, n)])]);
  const agreement = found.find((item) => item.type === 'agreement');
  const filing = found.find((item) => item.type === 'filing');
  const amendment = found.find((item) => item.type === 'amendment');
  if (!agreement || !maySee(agreement, caller)) return fail('not-found');
  return ok({ agreement, ...(filing && { filing }), ...(amendment && { amendment }) });
};

/** The text and the two sides of an agreement, in one more. */
export const loadRegistered = async (table: Table, agreement: Agreement): Promise<Registered> => {
  const found = await table.getMany([keys.organisation(agreement.enterpriseId), keys.organisation(agreement.agencyId), keys.agreementText(agreement.id, agreement.text)]);
  const organisation = (id: string): Organisation | undefined => found.filter((item) => item.type === 'organisation').find((one) => one.id === id);
  const [enterprise, agency] = [organisation(agreement.enterpriseId), organisation(agreement.agencyId)];
  const text = found.find((item) => item.type === 'agreement-text');
  const content = text ? readText(text.canonical) : draftContent(agreement, enterprise, agency);
  if (!content) throw new Error(`text ${agreement.text} of ${agreement.id} cannot be read`);
  return { content, ...(enterprise && { enterprise }), ...(agency && { agency }), ...(text && { text }) };
};
