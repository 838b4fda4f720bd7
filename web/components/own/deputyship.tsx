/**
 * One arrangement for standing in: who is away, who stands in, for what and when, and what can be done about it.
 *   <DeputyshipCard view={view} onDone={…} />
 */
import { taskRoutes, type DeputyshipView } from '../../../shared/contract/tasks.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Actions } from '../actions.tsx';
import { Problem } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

export const DeputyshipCard = ({ view: { deputyship, actions }, onDone }: { readonly view: DeputyshipView; readonly onDone: () => void }) => {
  const { deputies: t } = useText('people');
  const { duties } = useText('app');
  const { terms, date, list } = useText();
  const answer = useAction(taskRoutes.answerDeputyship);
  const { id, rev, status, asked, agreed, organisation, office, from, to } = deputyship;
  const run = (action: 'agree' | 'decline' | 'end') => async (): Promise<void> => {
    if ((await answer.run({ params: { deputyshipId: id }, body: { rev, action } })).ok) onDone();
  };
  const scope = organisation ? organisation.name : office ? `${list(office.offices.map((each) => labelOf(terms.districts, each)))} · ${list(office.duties.map((duty) => labelOf(duties, duty)))}` : '';
  return (
    <article class="app-card">
      <h3 class="govuk-heading-s">{t.period(date.day(from), date.day(to))} <Tag status={status === 'asked' ? 'waiting' : status === 'agreed' ? 'active' : status} labels={{ ...t.status, waiting: t.status.asked, active: t.status.agreed }} /></h3>
      <SummaryList rows={[{ name: t.absent, value: asked.name }, { name: t.deputy, value: agreed?.name ?? organisation?.deputyName ?? t.nobody }, { name: t.scope, value: scope }]} />
      {answer.problem && <Problem problem={answer.problem} />}
      <Actions actions={actions} labels={t.actions} busy={answer.busy} danger={['end']} on={{ agree: run('agree'), decline: run('decline'), end: run('end') }} />
    </article>
  );
};
