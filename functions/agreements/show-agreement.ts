import type { AgreementFile, agreementRoutes } from '../../shared/contract/agreements.ts';
import { subsidyWarnings } from '../../shared/domain/agreement-rules.ts';
import { filingClock } from '../../shared/domain/filing-rules.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { filingLifecycle } from '../../shared/domain/filing.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { loadForOfficer, loadSides, loadWithFiling, type WithFiling } from './load-agreement.ts';

/** What the caller may do: a side that has signed is not asked again. */
const actionsOn = (agreement: Agreement, caller: Caller): string[] =>
  actionsFor(agreementLifecycle, agreement.status, caller).filter((action) => {
    if (action !== 'sign' || agreement.status !== 'offered') return true;
    return caller.member?.side === 'enterprise' ? !agreement.enterpriseSignature : !agreement.agencySignature;
  });

const fileOf = async (table: Table, { agreement, filing }: WithFiling, caller: Caller, now: string): Promise<AgreementFile> => {
  const [{ enterprise, agency, colleagues }, ofAgreement, ofFiling, text, voided] = await Promise.all([
    loadSides(table, agreement), historyOf(table, 'agreement', agreement.id), historyOf(table, 'filing', agreement.id),
    table.get('agreement-text', keys.agreementText(agreement.id, agreement.text)),
    table.partition(keys.agreement(agreement.id).pk, { prefix: sortPrefixes.voidedTexts }),
  ]);
  return {
    agreement,
    ...('textHash' in agreement && { textHash: agreement.textHash }),
    ...(text && { text: { canonical: text.canonical, hash: text.hash, at: text.at } }),
    voided: voided.filter((item) => item.type === 'voided-text'),
    ...(filing && { filing, clock: filingClock(filing, localDateOf(now)) }),
    warnings: subsidyWarnings(agreement, enterprise, agency),
    specialists: colleagues.map(({ personId, claimed }) => ({ personId, name: claimed.name })),
    history: [...ofAgreement, ...ofFiling].sort((a, b) => b.at.localeCompare(a.at)),
    actions: actionsOn(agreement, caller),
    filingActions: filing ? actionsFor(filingLifecycle, filing.status, caller) : [],
  };
};

/** The agreement to its two sides. */
export const showAgreement =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showAgreement> =>
  async ({ params, caller, now }) => {
    const loaded = await loadWithFiling(table, params.agreementId);
    if (!loaded.ok) return loaded;
    const { enterpriseId, agencyId } = loaded.value.agreement;
    if (![enterpriseId, agencyId].includes(params.organisationId)) return fail('not-found');
    return ok(reply(200, await fileOf(table, loaded.value, caller, now)));
  };

/** The agreement and its filing to an officer of the district. */
export const showFiling =
  ({ table }: Ports): UseCase<typeof agreementRoutes.showFiling> =>
  async ({ params, caller, now }) => {
    const loaded = await loadForOfficer(table, params.agreementId, caller);
    return loaded.ok ? ok(reply(200, await fileOf(table, loaded.value, caller, now))) : loaded;
  };
