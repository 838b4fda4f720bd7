/**
 * The five terms in plain words, as both sides read and sign them.
 *   <TermsView agreement={file.agreement} />
 */
import type { AgreementFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { FeeWords } from './fee-words.tsx';
import { ItemsWords } from './items-words.tsx';

type Agreement = AgreementFile['agreement'];
export interface Shown extends Pick<Agreement, 'enterpriseName' | 'agencyName' | 'terms'> {
  readonly specialist?: Pick<NonNullable<Agreement['specialist']>, 'name' | 'left'> | undefined;
}

export const TermsView = ({ agreement }: { readonly agreement: Shown }) => {
  const t = useText('agreements');
  const { personalData, dataEndings } = useText('agreementTerms');
  const { terms: names, list } = useText();
  const { day } = useFormat();
  const { terms, specialist } = agreement;
  return (
    <section aria-labelledby="terms">
      <h2 class="govuk-heading-m" id="terms">{t.terms}</h2>
      <SummaryList
        rows={[
          { name: t.enterprise, value: agreement.enterpriseName },
          { name: t.agency, value: agreement.agencyName },
          { name: t.specialist, value: specialist?.left ? t.specialistLeft(specialist.name, day(specialist.left)) : specialist?.name },
          { name: t.items, value: terms.items.length > 0 ? <ItemsWords items={terms.items} /> : undefined },
          { name: t.manner, value: terms.mannerNote || list([...new Set(terms.items.map(({ manner }) => labelOf(names.manners, manner)))]) },
          { name: t.fee, value: <FeeWords fee={terms.fee} /> },
          { name: t.liability, value: terms.liability && <span class="app-lines">{terms.liability}</span> },
          { name: t.term, value: t.period(day(terms.startsOn), day(terms.endsOn)) },
          terms.personalData !== undefined && { name: personalData, value: <>{dataEndings[terms.personalData.atEnd]}{terms.personalData.note && <div>{terms.personalData.note}</div>}</> },
        ]}
      />
      <p class="app-quiet">{t.subsidyNote}</p>
    </section>
  );
};
