import { useState } from 'preact/hooks';
import { evaluationRoutes, type EvaluationView } from '../../../shared/contract/evaluations.ts';
import { RadiosField } from '../../components/choice-fields.tsx';
import { EvaluationFacts } from '../../components/evaluations/evaluation-facts.tsx';
import { EvaluationResult } from '../../components/evaluations/evaluation-result.tsx';
import { Form } from '../../components/form.tsx';
import { Panel } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { TextArea } from '../../components/text-fields.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

interface OfYear {
  readonly organisationId: string;
  readonly agreementId: string;
  readonly year: string;
}

const questions = ['response', 'skill', 'result', 'overall'] as const;
const best = ['5', '4', '3', '2', '1'] as const;

/** The four answers as the numbers they stand for; an unanswered one stays absent. */
const scored = (body: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(questions.flatMap((name) => (typeof body[name] === 'string' ? [[name, Number(body[name])]] : [])));

interface RatingFormProps extends OfYear {
  readonly evaluation: EvaluationView;
  readonly onDone: () => void;
}

const RatingForm = ({ organisationId, agreementId, year, evaluation, onDone }: RatingFormProps) => {
  const { rating: t } = useText('evaluations');
  const options = best.map((value) => ({ value, label: t.scores[value] ?? value }));
  return (
    <Form route={evaluationRoutes.rateYear} params={{ organisationId, agreementId, year }} fixed={(body) => ({ ...scored(body), rev: evaluation.rev })} draft={`rating-${agreementId}-${year}`} submit={t.submit} onDone={onDone}>
      {questions.map((name) => <RadiosField key={name} name={name} label={t.questions[name]} says={{ required: `${t.questions[name]} ${t.choose}` }} options={options} value={evaluation.rating && String(evaluation.rating[name])} />)}
      <TextArea name="remark" label={t.remark} hint={t.remarkHint} optional maxLength={500} value={evaluation.rating?.remark} />
    </Form>
  );
};

/** `/app/enterprise/:organisationId/agreements/:agreementId/rating/:year/`: four questions in plain words; afterwards the rating, and in time the result. */
const RateYear = ({ params: { organisationId = '', agreementId = '', year = '' } }: PageProps) => {
  const { rating: t, title, period, year: yearText } = useText('evaluations');
  const format = useFormat();
  const query = useQuery(evaluationRoutes.showEvaluation, { params: { organisationId, agreementId, year } });
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState(false);
  const finish = (): void => {
    setChanging(false);
    setDone(true);
    query.reload();
  };
  return (
    <div>
      <Ready query={query}>
        {({ evaluation, actions }) => {
          const mayRate = actions.includes('rate');
          return (
            <>
              <PageTitle caption={`${yearText(evaluation.year)} · ${period(format.day(evaluation.from), format.day(evaluation.to))}`}>{evaluation.status === 'final' ? title : t.title}</PageTitle>
              {done && <Panel title={t.done}>{t.doneHelp}</Panel>}
              {mayRate && (changing || !evaluation.rated) && !(done && !changing) ? (
                <>
                  <p>{t.lead(evaluation.agencyName)}</p>
                  <p>{t.cost}</p>
                  <p><strong>{t.due(format.day(evaluation.rateBy))}</strong></p>
                  <RatingForm key={evaluation.rev} organisationId={organisationId} agreementId={agreementId} year={year} evaluation={evaluation} onDone={finish} />
                </>
              ) : (
                <>
                  <EvaluationResult evaluation={evaluation} />
                  <EvaluationFacts evaluation={evaluation} organisationId={organisationId} />
                  {mayRate && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setChanging(true)}>{t.change}</button>}
                </>
              )}
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default RateYear;
