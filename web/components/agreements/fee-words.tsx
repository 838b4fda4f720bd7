/**
 * The fee of an agreement in words.
 *   <FeeWords fee={terms.fee} />
 */
import type { ServiceFee } from '../../../shared/domain/terms.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

export const FeeWords = ({ fee }: { readonly fee: ServiceFee }) => {
  const t = useText('agreementTerms');
  const { terms: names, list } = useText();
  const { yuan } = useFormat();
  const lines =
    fee.kind === 'free'
      ? [t.free]
      : [t.amountEach(yuan(fee.amountFen), t.perLabels[fee.per]), t.paidBy(fee.payer === 'other' ? (fee.payerName ?? t.payerLabels.other) : t.payerLabels.enterprise), fee.due && t.dueOn(fee.due)];
  const further = [fee.negotiable.length > 0 && t.negotiableItems(list(fee.negotiable.map((item) => labelOf(names.serviceItems, item)))), fee.note];
  return <>{[...lines, ...further].filter(Boolean).map((line) => <div key={line}>{line}</div>)}</>;
};
