import type { Me } from '../../app/me.tsx';
import { WhoDoes } from '../../components/own/who-does.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { DeadlineBadge } from '../../components/progress.tsx';
import { labelOf, useText } from '../../text.tsx';

type Task = Me['tasks'][number];

/** For whom a task waits: `org:<id>`, `duty:<duty>:<district>`, `person:<id>`. */
const useWaiter = (me: Me): ((task: Task) => string) => {
  const { terms } = useText();
  const t = useText('app');
  return ({ waiter }) => {
    const [kind, name = '', district = ''] = waiter.split(':');
    if (kind === 'org') return t.forOrganisation(me.memberships.find(({ organisationId }) => organisationId === name)?.organisationName ?? '');
    if (kind === 'duty') return t.forDuty(labelOf(t.duties, name), labelOf(terms.districts, district));
    return t.forMe;
  };
};

/** Dates and periods in a task's title, in the reader's words. */
const useTitle = () => {
  const { date } = useText();
  return (title: string): string =>
    title
      .replace(/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/g, (_, from: string, to: string) => date.range(date.day(from), date.day(to)))
      .replace(/\d{4}-\d{2}-\d{2}/g, (day) => date.day(day));
};

/** Somebody is told of what has happened: its day is no deadline, and nobody is late with it. */
const happened = ({ kind }: Task): boolean => kind.startsWith('told-') && kind !== 'told-ends-soon';

/** The to-do list, the oldest deadline first, each with the page that does it. */
export const OwnTaskList = ({ me, onChanged }: { readonly me: Me; readonly onChanged: () => void }) => {
  const t = useText('app');
  const { date } = useText();
  const { tasks: who } = useText('people');
  const waiter = useWaiter(me);
  const titleOf = useTitle();
  if (me.tasks.length === 0) return <EmptyState title={t.none}><p>{t.noneHelp}</p></EmptyState>;
  const tasks = [...me.tasks].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return (
    <>
      <ul class="app-tasks" aria-label={t.tasksCaption}>
        {tasks.map((task) => (
          <li class="app-tasks__item" key={`${task.waiter} ${task.kind} ${task.subject.id} ${task.due}`}>
            <div>
              <a class="govuk-link app-tasks__link" href={task.link}>{labelOf(t.taskKinds, task.kind)}<span class="govuk-visually-hidden">{` ${titleOf(task.title)}`}</span></a>
              <p class="app-tasks__title" aria-hidden="true">{titleOf(task.title)}</p>
              {task.standsInFor && <p><strong class="govuk-tag govuk-tag--blue">{who.standsIn(task.standsInFor.name)}</strong></p>}
              {(me.memberships.length > 1 || !task.waiter.startsWith('org:')) && !task.waiter.startsWith('person:') && <p class="app-quiet">{waiter(task)}</p>}
              {!task.standsInFor && task.waiter.startsWith('person:') && <p class="app-quiet">{waiter(task)}</p>}
              <WhoDoes task={task} title={`${labelOf(t.taskKinds, task.kind)} ${titleOf(task.title)}`} me={me} onChanged={onChanged} />
            </div>
            {happened(task) ? <span class="app-deadline app-deadline--calm"><time dateTime={task.due}>{date.day(task.due)}</time></span> : <DeadlineBadge due={task.due} />}
          </li>
        ))}
      </ul>
      {me.more && <p class="app-quiet">{t.more}</p>}
    </>
  );
};
