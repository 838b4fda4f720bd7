/**
 * A paper agreement as it was entered, with its papers.
 *   <TakeOverFacts takeOver={file.takeOver} organisationId={…} />     // officers: without organisationId
 */
import type { TakeOverFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FeeWords } from '../agreements/fee-words.tsx';
import { FileList } from '../file-list.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

export const TakeOverFacts = ({ takeOver, organisationId }: { readonly takeOver: TakeOverFile['takeOver']; readonly organisationId?: string }) => {
  const t = useText('takeOver');
  const agreements = useText('agreements');
  const { terms: names } = useText();
  const { day, moment, yuan } = useFormat();
  const { paper } = takeOver;
  const { scans, proofs = [] } = 'scans' in takeOver ? takeOver : {};
  return (
    <>
      <p><Tag status={takeOver.status} labels={t.status} /></p>
      {'checked' in takeOver && <p>{t.checkedBy(takeOver.checked.name, moment(takeOver.checked.at))}</p>}
      <SummaryList
        rows={[
          { name: t.column.enterprise, value: <>{takeOver.enterpriseName}<br />{takeOver.enterpriseCode}</> },
          { name: t.column.agency, value: takeOver.agencyName },
          { name: t.field.signedOn, value: day(paper.signedOn) },
          { name: t.column.period, value: agreements.period(day(paper.terms.startsOn), day(paper.terms.endsOn)) },
          { name: t.field.firstYear, value: t.field.year(paper.firstYear) },
          { name: agreements.items, value: <ul class="govuk-list">{paper.terms.items.map(({ item, manner, timesPerYear, lines = [] }) => <li key={`${item}${manner}`}>{agreements.itemLine(labelOf(names.serviceItems, item), labelOf(names.manners, manner), agreements.times(timesPerYear), lines)}</li>)}</ul> },
          { name: agreements.fee, value: <FeeWords fee={paper.terms.fee} /> },
          { name: agreements.liability, value: paper.terms.liability },
          { name: t.field.filing, value: paper.filed && `${day(paper.filed.on)} ${paper.filed.number}` },
          { name: t.field.ended, value: paper.ended && `${day(paper.ended.on)} ${paper.ended.reason}` },
          { name: t.field.paid, value: paper.paid.length === 0 ? undefined : <ul class="govuk-list">{paper.paid.map(({ year, amountFen, paidOn, reference }) => <li key={year}>{t.field.year(year)}：{yuan(amountFen)}，{day(paidOn)}，{reference}</li>)}</ul> },
        ]}
      />
      {scans && (
        <section aria-labelledby="papers">
          <h2 class="govuk-heading-m" id="papers">{t.keptFiles}</h2>
          <h3 class="govuk-heading-s">{t.scans}</h3>
          <FileList files={scans} {...(organisationId && { organisationId })} />
          {proofs.map(({ year, uploads }) => <div key={year}><h3 class="govuk-heading-s">{t.proof(year)}</h3><FileList files={uploads} {...(organisationId && { organisationId })} /></div>)}
        </section>
      )}
    </>
  );
};
