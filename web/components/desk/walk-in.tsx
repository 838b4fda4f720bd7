/**
 * An enterprise that comes without having signed up: credit code first, then as little as possible.
 *   <WalkIn fairId={fairId} fairTitle={…} onSignedUp={(ticket) => …} onChange={refresh} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { businessNow } from '../../business-time.ts';
import type { Roster } from '../../desk/roster.ts';
import { undoShownUntil } from '../../desk/use-desk.ts';
import type { Queue } from '../../desk/use-queue.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Loading } from '../problem.tsx';
import { CreditCodeInput } from './credit-code-input.tsx';
import { UndoCheckIn } from './undo-check-in.tsx';
import { WalkInForm, type RegisteredWalkIn } from './walk-in-form.tsx';
import { WalkInSlip } from './walk-in-slip.tsx';

interface WalkInProps {
  readonly fairId: string;
  readonly fairTitle: string;
  readonly roster: Roster | undefined;
  readonly queue: Queue;
  readonly onBegin: () => void;
  /** It has signed up after all. */
  readonly onSignedUp: (ticket: number) => void;
  readonly onChange: () => void;
}

const Entering = ({ fairId, fairTitle, onSignedUp, onDone }: Pick<WalkInProps, 'fairId' | 'fairTitle' | 'onSignedUp'> & { readonly onDone: (registered: RegisteredWalkIn) => void }) => {
  const { walkIn: t } = useText('desk');
  const [creditCode, setCreditCode] = useState<string>();
  const query = useQuery(fairRoutes.findEnterprise, creditCode === undefined ? undefined : { params: { fairId }, query: { creditCode } });
  const found = query.data?.found;
  return (
    <>
      <p>{t.lead}</p>
      <CreditCodeInput onCode={setCreditCode} />
      <div role="status">
        {creditCode !== undefined && query.loading && !query.data && <Loading />}
        {found?.side === 'agency' && <p class="govuk-inset-text">{t.agency(found.name)}</p>}
        {found?.ticket !== undefined && <p class="govuk-inset-text">{t.signedUp(found.name)}</p>}
      </div>
      {found?.ticket !== undefined && <button type="button" class="govuk-button" onClick={() => onSignedUp(found.ticket ?? 0)}>{t.toSignUp}</button>}
      {/* Without a network nobody knows whether it is registered: then everything is asked. */}
      {creditCode !== undefined && (query.data ?? query.problem) && found?.side !== 'agency' && found?.ticket === undefined && (
        <WalkInForm key={`${creditCode} ${found?.name}`} fairId={fairId} fairTitle={fairTitle} creditCode={creditCode} known={found?.name} onDone={onDone} />
      )}
    </>
  );
};

/** What waited here has been sent: then the roster has its code, or it is among what was not accepted. */
const sentSince = ({ name }: RegisteredWalkIn, roster: Roster | undefined, { waiting, failed }: Queue): RegisteredWalkIn | 'refused' | undefined => {
  if (waiting.some(({ shown }) => shown.name === name)) return undefined;
  if (failed.some(({ shown }) => shown.name === name)) return 'refused';
  const line = [...(roster?.lines.values() ?? [])].findLast((one) => one.name === name && one.origin === 'walk-in' && one.status !== 'cancelled');
  return line && { name, reply: { id: '', rev: 1, status: line.status, ticket: line.ticket, code: line.code } };
};

export const WalkIn = ({ fairId, fairTitle, roster, queue, onBegin, onSignedUp, onChange }: WalkInProps) => {
  const { walkIn: t, found: words } = useText('desk');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<RegisteredWalkIn & { readonly until: number }>();
  const [undone, setUndone] = useState('');
  const begin = (): void => {
    setDone(undefined);
    setUndone('');
    setOpen(true);
    onBegin();
  };
  const registered = (walkIn: RegisteredWalkIn): void => {
    setDone({ ...walkIn, until: undoShownUntil({ checkedInAt: new Date(businessNow()).toISOString() }) });
    setOpen(false);
    onChange();
  };
  const sent = done && !done.reply ? sentSince(done, roster, queue) : undefined;
  const shown = sent === 'refused' ? undefined : { ...done, ...sent };
  const takenBack = (): void => {
    setUndone(words.walkInUndone(done?.name ?? ''));
    setDone(undefined);
    onChange();
  };
  return (
    <section class="app-walk-in" aria-label={t.title}>
      {shown?.name !== undefined && <WalkInSlip key={`${done?.until} ${shown.reply?.code}`} fairTitle={fairTitle} name={shown.name} reply={shown.reply} />}
      <div role="status">{undone && <p class="govuk-inset-text">{undone}</p>}</div>
      <div class="govuk-button-group app-no-print">
        {shown?.reply && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => print()}>{t.slip}</button>}
        {done?.reply?.status === 'checked-in' && <UndoCheckIn fairId={fairId} code={done.reply.code} until={done.until} label={words.undoWalkIn} onDone={takenBack} />}
        {!open && <button type="button" class={`govuk-button${done ? '' : ' govuk-button--secondary'}`} aria-expanded="false" onClick={begin}>{t.open}</button>}
        {open && <button type="button" class="govuk-button govuk-button--secondary" aria-expanded="true" onClick={() => setOpen(false)}>{t.close}</button>}
        {done && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setDone(undefined)}>{t.putAway}</button>}
      </div>
      {open && <div class="app-no-print"><h2 class="govuk-heading-m">{t.title}</h2><Entering fairId={fairId} fairTitle={fairTitle} onSignedUp={(ticket) => { setOpen(false); onSignedUp(ticket); }} onDone={registered} /></div>}
    </section>
  );
};
