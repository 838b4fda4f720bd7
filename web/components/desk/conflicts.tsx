/** What the service did not accept after it had waited here, or while the next one stood before the desk: with what to do. */
import type { OutboxEntry } from '../../outbox/entry.ts';
import { useFormat } from '../../format.ts';
import { useProblemText } from '../../failure-words.ts';
import { useText } from '../../text.tsx';
import type { Failure } from '../../use-query.ts';

interface Conflict {
  readonly key: string;
  readonly kind: 'check-in' | 'walk-in';
  readonly name: string;
  /** None where it was not sent in time. */
  readonly problem?: Failure;
  readonly onClear: () => void;
}

export const conflictOf = (entry: OutboxEntry, onClear: () => void): Conflict => ({
  key: entry.id, kind: entry.route === 'checkIn' ? 'check-in' : 'walk-in', name: entry.shown.name ?? '', ...(entry.state === 'refused' && { problem: entry.problem }), onClear,
});

export const Conflicts = ({ conflicts }: { readonly conflicts: readonly Conflict[] }) => {
  const { conflicts: t } = useText('desk');
  const { time } = useFormat();
  const { pair } = useText();
  const textOf = useProblemText(conflicts.length > 0);
  if (conflicts.length === 0) return null;
  const told = ({ problem }: Conflict): string => {
    if (!problem) return t.expired;
    const { at, status } = problem.facts ?? {};
    if (typeof at === 'string') return t.already(time(at));
    if (problem.kind === 'code-unknown' || status === 'cancelled') return t.gone;
    if (problem.errors?.some(({ kind }) => kind === 'not-an-enterprise')) return t.agency;
    return problem.kind === 'already-signed-up' ? t.signedUp : textOf(problem.kind);
  };
  return (
    <section class="app-conflicts" aria-labelledby="conflicts-title">
      <h2 class="govuk-heading-m" id="conflicts-title">{t.title}</h2>
      <p>{t.hint}</p>
      <ul class="app-tasks">
        {conflicts.map((conflict) => (
          <li class="app-tasks__item" key={conflict.key}>
            <div><strong>{pair(t[conflict.kind], conflict.name)}</strong><p>{told(conflict)}</p></div>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={conflict.onClear}>{t.clear}<span class="govuk-visually-hidden"> {conflict.name}</span></button>
          </li>
        ))}
      </ul>
    </section>
  );
};
