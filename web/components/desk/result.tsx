/**
 * Who stands before the desk, large, with what there is to do. The headline is read aloud when it changes.
 *   <Result fairId={fairId} desk={desk} roster={state.roster} online={online} />
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { aheadOf, type Line, type Roster } from '../../desk/roster.ts';
import { undoShownUntil, type Shown, type useDesk } from '../../desk/use-desk.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Problem } from '../problem.tsx';
import { UndoCheckIn } from './undo-check-in.tsx';

type Desk = ReturnType<typeof useDesk>;
type Tone = 'good' | 'waiting' | 'look';

interface Said {
  readonly tone: Tone;
  readonly title: string;
  readonly help?: string;
}

/** The headline of what is shown; enterprises by name, which stands in the headline or right below it. */
const useSaid = (roster: Roster | undefined, online: boolean) => {
  const { found: t } = useText('desk');
  const { time } = useFormat();
  const ofLine = (line: Line): Said => {
    switch (line.status) {
      case 'checked-in':
        return { tone: 'look', title: t.already(line.checkedInAt ? time(line.checkedInAt) : ''), help: t.alreadyHelp };
      case 'waiting':
        return { tone: 'look', title: t.waiting(roster ? aheadOf(roster, line) : 0), help: t.waitingHelp };
      case 'seated':
        return { tone: 'waiting', title: line.name };
      default:
        return { tone: 'look', title: t.cancelled, help: t.cancelledHelp };
    }
  };
  return (shown: Shown): Said => {
    switch (shown.kind) {
      case 'looking':
        return { tone: 'waiting', title: t.looking };
      case 'unknown':
        return { tone: 'look', title: t.unknown, help: online ? t.unknownHelp : t.unknownOffline };
      case 'other-fair':
        return { tone: 'look', title: t.otherFair, help: t.otherFairHelp };
      case 'not-a-code':
        return { tone: 'look', title: t.notACode };
      case 'found':
        return ofLine(shown.line);
      case 'sending':
        return { tone: 'waiting', title: t.sending(shown.line.name) };
      case 'stored':
        return { tone: 'waiting', title: t.stored(shown.line.name), help: t.storedHelp };
      case 'done':
        return { tone: 'good', title: t.done(shown.line.name) };
      case 'refused':
        return { tone: 'look', title: shown.line.name };
      case 'undone':
        return { tone: 'waiting', title: shown.line.origin ? t.walkInUndone(shown.line.name) : t.undone(shown.line.name) };
      case 'taken-back':
        return { tone: 'waiting', title: t.takenBack(shown.line.name), help: t.takenBackHelp };
    }
  };
};

/** Whether the licence has been seen is asked once, by two buttons; whoever typed the code has the first under the Enter key. */
const Ask = ({ line, typed, onCheckIn }: { readonly line: Line; readonly typed: boolean; readonly onCheckIn: (licenceSeen: boolean) => void }) => {
  const { found: t } = useText('desk');
  const first = useRef<HTMLButtonElement>(null);
  // With the very picture in which it appears: whoever presses Enter twice means the button.
  useLayoutEffect(() => {
    if (typed) first.current?.focus();
  }, [line, typed]);
  if (line.membershipStatus !== 'claimed')
    return (
      <>
        {line.membershipStatus === 'verified' && <p>{t.licenceDone}</p>}
        <button ref={first} type="button" class="govuk-button" onClick={() => onCheckIn(false)}>{t.checkIn}</button>
      </>
    );
  return (
    <>
      <p><strong>{t.licence}</strong></p>
      <p>{t.licenceHint}</p>
      <div class="govuk-button-group">
        <button ref={first} type="button" class="govuk-button" onClick={() => onCheckIn(true)}>{t.seen}</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => onCheckIn(false)}>{t.unseen}</button>
      </div>
    </>
  );
};

interface ResultProps {
  readonly fairId: string;
  readonly desk: Desk;
  readonly roster: Roster | undefined;
  readonly online: boolean;
}

export const Result = ({ fairId, desk, roster, online }: ResultProps) => {
  const { found: t } = useText('desk');
  const { terms, pair } = useText();
  const say = useSaid(roster, online);
  const { shown } = desk;
  const said = shown && say(shown);
  const line = shown && 'line' in shown ? shown.line : undefined;
  const act = (): ComponentChildren => {
    if (shown?.kind === 'found' && shown.line.status === 'seated') return <Ask line={shown.line} typed={shown.typed} onCheckIn={(licenceSeen) => void desk.checkIn(shown.line, licenceSeen, shown.typed)} />;
    if (shown?.kind === 'refused') return <Problem problem={shown.problem} onRetry={() => void desk.checkIn(shown.line, false, true)} />;
    if (shown?.kind === 'stored') return <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void desk.discard(shown.line, shown.entry)}>{t.takeBack}</button>;
    if (shown?.kind !== 'done' && !(shown?.kind === 'found' && shown.line.status === 'checked-in')) return null;
    return <UndoCheckIn key={shown.line.code} fairId={fairId} code={shown.line.code} until={undoShownUntil(shown.line)} label={shown.line.origin ? t.undoWalkIn : t.undo} onDone={() => desk.undone(shown.line)} />;
  };
  return (
    <section aria-label={t.region} class={said ? `app-result app-result--${said.tone}` : undefined}>
      <div role="status">
        {said && <p class="app-result__title">{said.title}</p>}
        {line && said && !said.title.includes(line.name) && <p class="app-result__name">{line.name}</p>}
        {line && shown?.kind === 'found' && <p>{pair(t.size, line.grade ? terms.sizes[line.grade] : t.sizeUnknown)}</p>}
        {said?.help && <p>{said.help}</p>}
      </div>
      {act()}
      {shown && shown.kind !== 'looking' && shown.kind !== 'sending' && <button type="button" class="govuk-button govuk-button--secondary" onClick={desk.clear}>{shown.kind === 'found' || shown.kind === 'unknown' ? t.other : t.clear}</button>}
    </section>
  );
};
