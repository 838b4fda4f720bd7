/**
 * Takes a check-in back while that is possible; afterwards there is nothing to press.
 *   <UndoCheckIn fairId={fairId} code={line.code} until={until} label={t.undo} onDone={…} />
 */
import { useEffect, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { businessNow } from '../../business-time.ts';
import { useAction } from '../../use-action.ts';
import { Problem } from '../problem.tsx';

interface UndoProps {
  readonly fairId: string;
  readonly code: string;
  /** Business time in ms after which it is too late. */
  readonly until: number;
  readonly label: string;
  readonly onDone: () => void;
}

export const UndoCheckIn = ({ fairId, code, until, label, onDone }: UndoProps) => {
  const undo = useAction(fairRoutes.undoCheckIn);
  const [over, setOver] = useState(until <= businessNow());
  useEffect(() => {
    setOver(until <= businessNow());
    const timer = setTimeout(() => setOver(true), Math.max(0, until - businessNow()));
    return () => clearTimeout(timer);
  }, [until]);
  const run = async (): Promise<void> => {
    if ((await undo.run({ params: { fairId }, body: { code } })).ok) onDone();
  };
  return (
    <>
      {undo.problem && <Problem problem={undo.problem} onRetry={() => void run()} />}
      {!over && <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={undo.busy ? 'true' : undefined} onClick={() => void (undo.busy || run())}>{label}</button>}
    </>
  );
};
