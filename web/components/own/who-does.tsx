/**
 * Who does a task of several people: nobody yet, oneself, a colleague, or whoever stands in for one who is away.
 *   <WhoDoes task={task} title="办理备案 巷口老面馆" me={me} onChanged={me.reload} />
 */
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import type { Me } from '../../app/me.tsx';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Confirm } from '../fairs/confirm.tsx';
import { Problem } from '../problem.tsx';

interface WhoDoesProps {
  readonly task: Me['tasks'][number];
  /** The task in words, for those who do not see it beside the button. */
  readonly title: string;
  readonly me: Me;
  readonly onChanged: () => void;
}

/** Whether somebody else could do it as well: officers of the same duty, an agency's people. In an enterprise mostly one person does it all. */
const isShared = ({ waiter, taken }: WhoDoesProps['task'], { memberships }: Me): boolean =>
  waiter.startsWith('duty:') || memberships.some(({ organisationId, status, side }) => status === 'verified' && waiter === `org:${organisationId}` && (side === 'agency' || taken !== undefined));

export const WhoDoes = ({ task, title, me, onChanged }: WhoDoesProps) => {
  const { tasks: t } = useText('people');
  const take = useAction(taskRoutes.takeTask);
  const giveBack = useAction(taskRoutes.giveTaskBack);
  const { waiter, due, kind, subject, taken, standsInFor } = task;
  if (!standsInFor && !isShared(task, me)) return null;
  const named = { waiter, due, kind, subjectId: subject.id };
  const busy = take.busy || giveBack.busy;
  const told = async (sent: Promise<{ readonly ok: boolean }>): Promise<void> => {
    await sent;
    onChanged();
  };
  const taking = (more: object = {}) => () => told(take.run({ body: { ...named, ...more } }));
  const mine = taken?.by === me.person.id;
  const button = (label: string, onClick: () => unknown) => <button type="button" class="app-link-button" aria-disabled={busy ? 'true' : undefined} onClick={() => !busy && onClick()}>{label}<span class="govuk-visually-hidden">{` ${title}`}</span></button>;
  const problem = take.problem ?? giveBack.problem;
  return (
    <div class="app-no-print">
      {problem && <Problem problem={problem} />}
      <p>
        {taken && <span class="app-quiet">{mine && !taken.for ? t.mine : taken.for ? t.byFor(taken.name, taken.for) : t.by(taken.name)} </span>}
        {standsInFor && !mine && button(t.standIn, taking({ deputyshipId: standsInFor.deputyshipId }))}
        {!taken && !standsInFor && button(t.take, taking())}
        {mine && button(t.giveBack, () => told(giveBack.run({ body: named })))}
      </p>
      {taken && !mine && !standsInFor && <Confirm label={t.takeOver} ask={t.takeOverAsk(taken.name)} sure={t.takeOverSure} keep={t.keep} busy={busy} danger={false} onSure={taking({ insteadOf: taken.by })} />}
    </div>
  );
};
