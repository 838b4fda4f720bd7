/**
 * What a reviewer weighs beside the claim: the enterprise's conditions as judged, signs to note, the fund, and whether the
 * computation gives the same again.
 *   <ReviewerFacts view={view} />
 */
import type { ReviewerView } from '../../../shared/contract/claims.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';

const colours: Readonly<Record<string, string>> = { met: 'green', unmet: 'red', unknown: 'orange' };

export const ReviewerFacts = ({ view }: { readonly view: ReviewerView }) => {
  const { review: t, condition, state, flag } = useText('claims');
  const format = useFormat();
  const { claim, eligibility, flags, fund, recomputes } = view;
  return (
    <>
      <section>
        <h2 class="govuk-heading-m">{t.conditions}</h2>
        <SummaryList
          rows={eligibility.map((line) => ({
            name: labelOf(condition, line.condition),
            value: (
              <>
                <strong class={`govuk-tag govuk-tag--${colours[line.state] ?? 'grey'}`}>{labelOf(state, line.state)}</strong>{' '}
                {line.judged && <span class="app-quiet">{t.judged(line.judged.name, format.day(localDateOf(line.judged.at)))}</span>}
                {line.note && <p>{line.note}</p>}
              </>
            ),
            action: line.state === 'met' ? undefined : <a class="govuk-link" href={`/app/bureau/organisations/${claim.enterpriseId}/conditions/${line.year}/`}>{t.judge}<span class="govuk-visually-hidden"> {labelOf(condition, line.condition)}</span></a>,
          }))}
        />
      </section>
      <section>
        <h2 class="govuk-heading-m">{t.flags}</h2>
        {flags.length === 0 ? <p>{t.noFlags}</p> : <ul class="govuk-list govuk-list--bullet">{flags.map(({ kind, facts }) => <li key={kind + JSON.stringify(facts)}>{[labelOf(flag, kind), ...Object.values(facts).map((fact) => (/^\d{4}-\d{2}-\d{2}$/.test(String(fact)) ? format.day(String(fact)) : fact))].join(' · ')}</li>)}</ul>}
        <p>{fund ? t.fund(format.yuan(fund.availableFen)) : t.noFund}</p>
        {recomputes ? <p>{t.recomputes}</p> : <p class="app-problem" role="alert">{t.differs}</p>}
      </section>
    </>
  );
};
