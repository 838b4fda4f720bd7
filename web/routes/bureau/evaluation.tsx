import { useState } from 'preact/hooks';
import { evaluationRoutes, type EvaluationView } from '../../../shared/contract/evaluations.ts';
import { EvaluationFacts } from '../../components/evaluations/evaluation-facts.tsx';
import { EvaluationResult, ScoreSteps } from '../../components/evaluations/evaluation-result.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { PhotoUpload } from '../../components/photo-upload.tsx';
import { Ready } from '../../components/problem.tsx';
import { CompletenessMeter } from '../../components/services/completeness-meter.tsx';
import { NumberField, TextArea } from '../../components/text-fields.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { historyLines } from '../../components/history-lines.ts';
import { labelOf, useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

type Shown = Body<typeof evaluationRoutes.showBureauEvaluation>;
interface StepProps {
  readonly evaluation: EvaluationView;
  readonly onDone: (said: string) => void;
}
const paramsOf = ({ agreementId, year }: EvaluationView) => ({ agreementId, year: String(year) });

const CasesForm = ({ evaluation, onDone }: StepProps) => {
  const { cases: t } = useText('evaluations');
  const { cases } = evaluation;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.lead}</p>
      <Form key={evaluation.rev} route={evaluationRoutes.enterCases} params={paramsOf(evaluation)} fixed={{ rev: evaluation.rev }} draft={`cases-${evaluation.agreementId}-${evaluation.year}`} submit={cases ? t.again : t.submit} onDone={() => onDone(t.saved)}>
        <NumberField name="headcount" label={t.headcount} hint={t.headcountHint} suffix={t.people} value={cases?.headcount} />
        <NumberField name="petitions" label={t.petitions} suffix={t.number} value={cases?.petitions} />
        <NumberField name="inspections" label={t.inspections} suffix={t.number} value={cases?.inspections} />
        <NumberField name="arbitrations" label={t.arbitrations} suffix={t.number} value={cases?.arbitrations} />
        <TextArea name="evidence" label={t.evidence} hint={t.evidenceHint} maxLength={500} rows={3} value={cases?.evidence} />
        <PhotoUpload name="uploadIds" label={t.uploads} optional kept={`cases-${evaluation.agreementId}-${evaluation.year}`} max={10} />
      </Form>
    </section>
  );
};

const Outlook = ({ outlook, completeness }: Pick<Shown, 'outlook'> & Pick<EvaluationView, 'completeness'>) => {
  const { outlook: t, missing, result } = useText('evaluations');
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.noGrade}</p>
      {completeness && <CompletenessMeter completeness={completeness} />}
      {outlook.status === 'computed' ? (
        <>
          <p><strong>{t.computed(outlook.total ?? '', outlook.gradeTitle ?? '')}</strong></p>
          <ScoreSteps steps={outlook.steps} caption={result.steps} />
        </>
      ) : (
        <>
          <p>{t.incomplete}</p>
          <ul class="govuk-list govuk-list--bullet">{outlook.missing.map((figure) => <li key={figure}>{labelOf(missing, figure)}</li>)}</ul>
        </>
      )}
    </section>
  );
};

const Finalise = ({ evaluation, onDone }: StepProps) => {
  const { final: t } = useText('evaluations');
  return (
    <Form route={evaluationRoutes.finaliseEvaluation} params={paramsOf(evaluation)} fixed={{ rev: evaluation.rev }} submit={t.action} danger onDone={() => onDone(t.done)}>
      <p>{t.explain}</p>
    </Form>
  );
};

/** `/app/bureau/evaluations/:agreementId/:year/`: figures on evidence, what they come to, and the final result. */
const BureauEvaluation = ({ params: { agreementId = '', year = '' } }: PageProps) => {
  const { title, history: historyTitle, actions: actionLabels, historyWords } = useText('evaluations');
  const query = useQuery(evaluationRoutes.showBureauEvaluation, { params: { agreementId, year } });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle>{title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {({ evaluation, actions, outlook, history }) => (
          <>
            {evaluation.status === 'final' && <EvaluationResult evaluation={evaluation} />}
            <EvaluationFacts evaluation={evaluation} />
            {evaluation.status === 'open' && <Outlook outlook={outlook} completeness={evaluation.completeness} />}
            {actions.includes('finalise') && outlook.status === 'computed' && <Finalise evaluation={evaluation} onDone={done} />}
            {actions.includes('enter-cases') && <CasesForm evaluation={evaluation} onDone={done} />}
            <h2 class="govuk-heading-m">{historyTitle}</h2>
            <Timeline entries={historyLines(history, actionLabels, historyWords)} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default BureauEvaluation;
