/**
 * Whose year an evaluation is about, and what has been given so far.
 *   <EvaluationFacts evaluation={shown.evaluation} organisationId={organisationId} />
 */
import type { EvaluationView } from '../../../shared/contract/evaluations.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { FileList } from '../file-list.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

interface EvaluationFactsProps {
  readonly evaluation: EvaluationView;
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
}

export const EvaluationFacts = ({ evaluation, organisationId }: EvaluationFactsProps) => {
  const { list, status, period, year, done, waiting, rating: ratingText, cases: casesText } = useText('evaluations');
  const format = useFormat();
  const { rating, cases } = evaluation;
  return (
    <>
      <SummaryList
        rows={[
          { name: list.enterprise, value: evaluation.enterpriseName },
          { name: list.agency, value: evaluation.agencyName },
          { name: list.period, value: `${year(evaluation.year)} · ${period(format.day(evaluation.from), format.day(evaluation.to))}` },
          { name: list.result, value: <Tag status={evaluation.status} labels={status} /> },
          { name: list.rated, value: evaluation.rated ? done : waiting },
          { name: list.cases, value: evaluation.casesEntered ? done : waiting },
          evaluation.status === 'open' && { name: list.due, value: <DeadlineBadge due={evaluation.rateBy} /> },
        ]}
      />
      {rating && (
        <section>
          <h2 class="govuk-heading-m">{ratingText.given}</h2>
          <SummaryList
            rows={[
              ...(['response', 'skill', 'result', 'overall'] as const).map((name) => ({ name: ratingText.questions[name], value: labelOf(ratingText.scores, String(rating[name])) })),
              rating.remark !== undefined && { name: ratingText.remark, value: rating.remark },
            ]}
          />
        </section>
      )}
      {cases && (
        <section>
          <h2 class="govuk-heading-m">{casesText.title}</h2>
          <SummaryList
            rows={[
              { name: casesText.headcount, value: `${cases.headcount} ${casesText.people}` },
              { name: casesText.petitions, value: cases.petitions },
              { name: casesText.inspections, value: cases.inspections },
              { name: casesText.arbitrations, value: cases.arbitrations },
              { name: casesText.evidence, value: cases.evidence },
              { name: casesText.enteredAt, value: format.moment(cases.at) },
            ]}
          />
          <FileList files={cases.uploads} organisationId={organisationId} />
        </section>
      )}
    </>
  );
};
