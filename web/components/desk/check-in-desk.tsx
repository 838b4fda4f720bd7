/**
 * The door of a fair, on a phone, tablet or computer: a code scanned or typed, who it is, checked in, next; walk-ins; all of
 * it also without a network. Escape puts away what is shown.
 *   <CheckInDesk fairId={fairId} code={scanned} />
 */
import { useEffect, useRef } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useDesk } from '../../desk/use-desk.ts';
import { readyQueue, takeBack, useQueue } from '../../desk/use-queue.ts';
import { useRoster } from '../../desk/use-roster.ts';
import { loadFailureWords } from '../../failure-words.ts';
import { loadCheck } from '../../form/check-later.ts';
import { loadTexts, useLanguage, useText } from '../../text.tsx';
import { PageTitle } from '../page-title.tsx';
import { CameraScanner } from './camera-scanner.tsx';
import { CodeInput } from './code-input.tsx';
import { conflictOf, Conflicts } from './conflicts.tsx';
import { DeskState } from './desk-state.tsx';
import { Result } from './result.tsx';
import { WalkIn } from './walk-in.tsx';
import { WalkInList } from './walk-in-list.tsx';

export const CheckInDesk = ({ fairId, code }: { readonly fairId: string; readonly code?: string }) => {
  const t = useText('desk');
  const language = useLanguage();
  const state = useRoster(fairId);
  const { roster, problem, refresh } = state;
  const queue = useQueue(fairId, () => void refresh());
  const desk = useDesk(fairId, state, queue);
  useEffect(() => {
    // Whatever the desk may need when the network is gone.
    readyQueue();
    void loadFailureWords(language);
    void loadCheck(fairRoutes.registerWalkIn);
    Promise.all([import('../outbox/outbox-line.tsx'), loadTexts(language, ['outbox'])]).catch(() => undefined);
  }, [language]);
  const begun = useRef(false);
  useEffect(() => {
    if (!code || begun.current || !(roster ?? problem)) return;
    begun.current = true;
    desk.typed(code);
  }, [code, roster, problem]);
  const signedUp = async (ticket: number): Promise<void> => {
    const line = roster?.lines.get(ticket) ?? (await refresh())?.lines.get(ticket);
    if (line) desk.typed(line.code);
    scrollTo(0, 0);
  };
  const conflicts = [
    ...desk.refusals.map((refusal, index) => ({ key: `here ${index}`, kind: 'check-in' as const, ...refusal, onClear: () => desk.forgetRefusal(refusal) })),
    ...queue.failed.map((entry) => conflictOf(entry, () => void takeBack(entry))),
  ];
  return (
    <div class="app-desk" onKeyDown={(event) => { if (event.key === 'Escape') desk.clear(); }}>
      <div class="app-no-print">
        <PageTitle caption={roster?.fair.title}>{t.title}</PageTitle>
        <DeskState roster={roster} problem={problem} onRetry={() => void refresh()} />
        <Result fairId={fairId} desk={desk} roster={roster} online={!problem?.retry} />
        <Conflicts conflicts={conflicts} />
        <div class="app-desk__ways">
          <CameraScanner onText={desk.scanned} />
          <CodeInput turn={desk.turn} onCode={desk.typed} />
        </div>
      </div>
      <WalkIn fairId={fairId} fairTitle={roster?.fair.title ?? ''} roster={roster} queue={queue} onBegin={desk.putAway} onSignedUp={(ticket) => void signedUp(ticket)} onChange={() => void refresh()} />
      <div class="app-no-print">{roster && <WalkInList roster={roster} />}</div>
    </div>
  );
};
