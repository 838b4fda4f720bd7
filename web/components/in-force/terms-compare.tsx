/**
 * What a change of terms changes, in plain words: each field that differs, as it was and as it is to be.
 *   <TermsCompare before={file.before} after={file.amendment.terms} />
 */
import { changedFields, type TermField } from '../../../shared/domain/terms-changes.ts';
import { serviceItems } from '../../../shared/domain/service-items.ts';
import type { Terms } from '../../../shared/domain/terms.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { FeeWords } from '../agreements/fee-words.tsx';

/** Names and words of one field of the terms. */
const useField = () => {
  const t = useText('agreements');
  const { personalData, dataEndings } = useText('agreementTerms');
  const { terms: names } = useText();
  const name = (field: TermField): string => {
    const item = serviceItems.find((one) => field === `items/${one}`);
    if (item) return labelOf(names.serviceItems, item);
    const labels: Readonly<Record<string, string>> = { mannerNote: t.manner, fee: t.fee, liability: t.liability, startsOn: t.term, endsOn: t.term, personalData, specialistId: t.specialist };
    return labelOf(labels, field);
  };
  const words = (field: TermField, terms: Terms) => {
    const item = serviceItems.find((one) => field === `items/${one}`);
    if (item) return terms.items.filter((row) => row.item === item).map(({ manner, timesPerYear, lines = [] }) => <div key={manner}>{t.itemLine(labelOf(names.serviceItems, item), labelOf(names.manners, manner), t.times(timesPerYear), lines)}</div>);
    if (field === 'fee') return <FeeWords fee={terms.fee} />;
    if (field === 'personalData') return terms.personalData && <>{labelOf(dataEndings, terms.personalData.atEnd)} {terms.personalData.note}</>;
    return field === 'liability' || field === 'mannerNote' ? terms[field] : undefined;
  };
  return { name, words };
};

export const TermsCompare = ({ before, after }: { readonly before: Terms; readonly after: Terms }) => {
  const { amendment: t } = useText('inForce');
  const { none } = useText().state;
  const { name, words } = useField();
  const fields = changedFields({ terms: before }, { terms: after });
  return (
    <section aria-labelledby="compare">
      <h2 class="govuk-heading-m" id="compare">{t.compare}</h2>
      {fields.length === 0 ? <p>{t.same}</p> : (
        <>
          {fields.map((field) => (
            <div class="app-item" key={field}>
              <h3 class="govuk-heading-s">{name(field)}</h3>
              <SummaryList rows={[{ name: t.before, value: wordsOr(words(field, before), none) }, { name: t.after, value: wordsOr(words(field, after), none) }]} />
            </div>
          ))}
          <p class="app-quiet">{t.rest}</p>
        </>
      )}
    </section>
  );
};

/** Something is said even of what is not there. */
const wordsOr = <W,>(words: W, none: string) => (words === undefined || words === '' || (Array.isArray(words) && words.length === 0) ? none : words);
