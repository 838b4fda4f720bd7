/**
 * A problem that was found: what, whose, by when, the steps so far, and what the reader may do about it.
 *   <ProblemCard listed={listed} organisationId={organisationId} onDone={(said) => …} />     // officers: without organisationId
 */
import { useState } from 'preact/hooks';
import { serviceRoutes, type ListedProblem } from '../../../shared/contract/services.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { DateField, TextArea } from '../text-fields.tsx';

interface ProblemCardProps {
  readonly listed: ListedProblem;
  readonly organisationId?: string;
  readonly onDone?: (said: string) => void;
}
type Doing = 'note' | 'assign' | 'report' | 'reopen';
const routeOf = { note: serviceRoutes.noteProblemStep, report: serviceRoutes.reportProblem, assign: serviceRoutes.assignProblem, reopen: serviceRoutes.reopenProblem } as const;

const ProblemForm = ({ listed: { problem }, organisationId, doing, onDone, onCancel }: { readonly listed: ListedProblem; readonly organisationId: string; readonly doing: Doing; readonly onDone: () => void; readonly onCancel: () => void }) => {
  const { field, submit, owners, cancel } = useText('foundProblems');
  return (
    <Form
      route={routeOf[doing]} params={{ organisationId, agreementId: problem.agreementId, problemId: problem.id }} fixed={{ rev: problem.rev }} draft={`${doing}-${problem.id}`} submit={submit[doing]} onDone={onDone}
      aside={<button type="button" class="govuk-button govuk-button--secondary" onClick={onCancel}>{cancel}</button>}
    >
      {(doing === 'note' || doing === 'report') && <TextArea name="words" label={doing === 'note' ? field.words : field.report} maxLength={300} rows={2} />}
      {doing === 'assign' && <RadiosField name="owner" label={field.owner} options={optionsOf(owners)} value={problem.owner} />}
      {doing === 'assign' && <DateField name="dueOn" label={field.dueOn} value={problem.dueOn} min={today()} />}
      {(doing === 'assign' || doing === 'reopen') && <TextArea name="reason" label={doing === 'assign' ? field.reason : field.reopen} maxLength={500} rows={2} />}
    </Form>
  );
};

const ProblemActions = ({ listed, organisationId, onDone }: Required<ProblemCardProps>) => {
  const t = useText('foundProblems');
  const { state } = useText();
  const [doing, setDoing] = useState<Doing>();
  const solve = useAction(serviceRoutes.solveProblem);
  const { problem, actions } = listed;
  if (actions.length === 0) return null;
  if (doing) return <ProblemForm listed={listed} organisationId={organisationId} doing={doing} onDone={() => onDone(t.said[doing])} onCancel={() => setDoing(undefined)} />;
  const tap = async (): Promise<void> => {
    const result = await solve.run({ params: { organisationId, agreementId: problem.agreementId, problemId: problem.id }, body: { rev: problem.rev } });
    if (result.ok) onDone(t.said.solve);
  };
  return (
    <>
      {solve.problem && <Problem problem={solve.problem} onRetry={() => void tap()} />}
      <div class="govuk-button-group app-no-print">
        {actions.includes('solve') && <button type="button" class="govuk-button" aria-disabled={solve.busy ? 'true' : undefined} onClick={() => void tap()}>{solve.busy ? state.busy : t.actions.solve}</button>}
        {(['report', 'reopen', 'note', 'assign'] as const).filter((each) => actions.includes(each)).map((each) => <button key={each} type="button" class="govuk-button govuk-button--secondary" onClick={() => setDoing(each)}>{t.actions[each]}</button>)}
      </div>
    </>
  );
};

export const ProblemCard = ({ listed, organisationId, onDone }: ProblemCardProps) => {
  const t = useText('foundProblems');
  const { terms } = useText();
  const { day, dayOf } = useFormat();
  const { problem } = listed;
  const overdue = (problem.status === 'open' || problem.status === 'reported') && problem.dueOn < today();
  return (
    <article class="app-card" aria-labelledby={`${problem.id}-title`}>
      <h2 class="govuk-heading-s" id={`${problem.id}-title`}>{problem.code === 'other' ? (problem.words ?? labelOf(t.codes, problem.code)) : labelOf(t.codes, problem.code)}</h2>
      <p><Tag status={problem.status} labels={t.status} tone={problem.status === 'solved' ? 'good' : problem.status === 'withdrawn' ? 'plain' : 'waiting'} /> {overdue && <Tag status="overdue" labels={{ overdue: t.overdue }} />}</p>
      {problem.code !== 'other' && problem.words && <p>{problem.words}</p>}
      <p>{problem.status === 'open' && t.due(labelOf(t.owners, problem.owner), day(problem.dueOn))}{problem.status === 'reported' && t.reportedDue(day(problem.dueOn))}{problem.status === 'solved' && problem.solved && t.solvedOn(problem.solved.name, dayOf(problem.solved.at))}</p>
      {problem.steps.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t.steps}</h3>
          <ul class="govuk-list govuk-list--bullet">{problem.steps.map(({ words, by, noted }) => <li key={noted.at}>{words} <span class="app-quiet">{labelOf(t.stepBy, by)} {noted.name} {dayOf(noted.at)}</span></li>)}</ul>
        </>
      )}
      <p class="app-quiet">{labelOf(terms.serviceItems, problem.item)} · {t.found(day(problem.foundOn))}</p>
      {organisationId !== undefined && onDone && <ProblemActions listed={listed} organisationId={organisationId} onDone={onDone} />}
    </article>
  );
};
