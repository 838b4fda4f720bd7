/**
 * What stands in one field of the terms, in words.
 *   <TermValue field="fee" draft={draft} specialists={file.specialists} />
 */
import type { DraftTerms, TermField } from '../../../shared/domain/terms-changes.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FeeWords } from './fee-words.tsx';
import { ItemsWords } from './items-words.tsx';

/** How what a refusal names is called, for forms that show it without having its fields. */
export const useTermNames = (): Readonly<Record<string, { readonly label: string }>> => {
  const t = useText('agreementTerms');
  const { items } = useText('agreements');
  return {
    'terms/items': { label: items }, 'terms/fee/amountFen': { label: t.amount }, 'terms/fee/payerName': { label: t.payerName }, 'terms/fee/due': { label: t.due },
    'terms/liability': { label: t.liability }, 'terms/startsOn': { label: t.startsOn }, 'terms/endsOn': { label: t.endsOn }, specialistId: { label: t.specialist },
  };
};

/** How the fields of the terms are called. */
export const useTermLabels = (): ((field: string) => string) => {
  const t = useText('agreementTerms');
  const { terms: names } = useText();
  const labels: Readonly<Record<string, string>> = { mannerNote: t.mannerNote, fee: t.fee, liability: t.liability, startsOn: t.startsOn, endsOn: t.endsOn, personalData: t.personalData, specialistId: t.specialist };
  return (field) => (field.startsWith('items/') ? labelOf(names.serviceItems, field.slice('items/'.length)) : labelOf(labels, field));
};

interface TermValueProps {
  readonly field: TermField;
  readonly draft: DraftTerms;
  readonly specialists: readonly { readonly personId: string; readonly name: string }[];
}

export const TermValue = ({ field, draft: { terms, specialistId }, specialists }: TermValueProps) => {
  const t = useText('agreementTerms');
  const { day } = useFormat();
  if (field.startsWith('items/')) {
    const rows = terms.items.filter(({ item }) => field === `items/${item}`);
    return rows.length > 0 ? <ItemsWords items={rows} /> : <>{t.meanwhile.none}</>;
  }
  switch (field) {
    case 'fee':
      return <FeeWords fee={terms.fee} />;
    case 'startsOn':
    case 'endsOn':
      return <>{day(terms[field])}</>;
    case 'personalData':
      return <>{terms.personalData ? `${t.dataEndings[terms.personalData.atEnd]} ${terms.personalData.note}` : t.dataNone}</>;
    case 'specialistId':
      return <>{specialists.find(({ personId }) => personId === specialistId)?.name ?? t.meanwhile.none}</>;
    case 'liability':
      return <>{terms.liability || t.meanwhile.none}</>;
    default:
      return <>{terms.mannerNote || t.meanwhile.none}</>;
  }
};
