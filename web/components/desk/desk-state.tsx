/** How many are here, and whether there is a network. */
import type { Roster } from '../../desk/roster.ts';
import { countOf } from '../../desk/roster.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import type { Failure } from '../../use-query.ts';
import { Problem } from '../problem.tsx';

interface DeskStateProps {
  readonly roster: Roster | undefined;
  readonly problem: Failure | undefined;
  readonly onRetry: () => void;
}

export const DeskState = ({ roster, problem, onRetry }: DeskStateProps) => {
  const { roster: t } = useText('desk');
  const { time } = useFormat();
  if (!roster && problem) return problem.kind === 'unavailable' ? <p class="govuk-inset-text" role="status">{t.none}</p> : <Problem problem={problem} onRetry={onRetry} />;
  if (!roster) return <p class="app-loading" role="status">{t.loading}</p>;
  const { came, guests } = countOf(roster);
  return (
    <>
      <p>{t.came(came, guests)}</p>
      <div role="status">{problem?.retry && <p class="govuk-inset-text">{t.offline(time(roster.at))}</p>}</div>
      {problem && !problem.retry && <Problem problem={problem} onRetry={onRetry} />}
    </>
  );
};
