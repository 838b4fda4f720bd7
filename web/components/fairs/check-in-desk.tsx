/**
 * The door of a fair, on a phone or tablet: six digits in, who it is, licence seen, checked in, next.
 *   <CheckInDesk fairId={fairId} code={scanned} />
 */
import { useEffect, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { businessNow } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery, type Body } from '../../use-query.ts';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { Panel } from '../notices.tsx';
import { Loading, Problem } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { CodeInput } from './code-input.tsx';

/** A little less than the minute that the rule gives, which began when the server answered. */
const UNDO_SHOWN_MS = 55_000;

type Found = Body<typeof fairRoutes.findSignUp>;

const FoundFacts = ({ found: { enterpriseName, status, grade, membershipStatus } }: { readonly found: Found }) => {
  const { mine: words } = useText('fairs');
  const { desk: t } = useText('fairs');
  const { terms } = useText();
  const { memberStatuses } = useText('app');
  return (
    <SummaryList
      rows={[
        { name: t.enterprise, value: <><strong>{enterpriseName}</strong> <Tag status={status} labels={words.status} /></> },
        { name: t.size, value: grade ? terms.sizes[grade] : t.sizeUnknown },
        { name: t.membership, value: membershipStatus ? <Tag status={membershipStatus} labels={memberStatuses} tone={membershipStatus === 'claimed' ? 'attention' : undefined} /> : t.membershipUnknown },
      ]}
    />
  );
};

interface UndoProps {
  readonly fairId: string;
  readonly code: string;
  /** Business time in ms after which it is too late. */
  readonly until: number;
  readonly onDone: () => void;
}

/** Takes the check-in back while that is possible; afterwards there is nothing to press. */
const UndoCheckIn = ({ fairId, code, until, onDone }: UndoProps) => {
  const { desk: t } = useText('fairs');
  const undo = useAction(fairRoutes.undoCheckIn);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, until - businessNow()));
    return () => clearTimeout(timer);
  }, [until]);
  const run = async (): Promise<void> => {
    if ((await undo.run({ params: { fairId }, body: { code } })).ok) onDone();
  };
  return (
    <>
      {undo.problem && <Problem problem={undo.problem} onRetry={() => void run()} />}
      {!over && <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={undo.busy ? 'true' : undefined} onClick={() => void (undo.busy || run())}>{t.undo}</button>}
    </>
  );
};

interface ArrivalProps {
  readonly fairId: string;
  readonly code: string;
  readonly found: Found;
  readonly onDone: (name: string) => void;
  readonly onUndone: () => void;
}

const Arrival = ({ fairId, code, found, onDone, onUndone }: ArrivalProps) => {
  const { desk: t } = useText('fairs');
  const { moment } = useFormat();
  const { enterpriseName, status, checkedInAt, undoUntil, membershipStatus } = found;
  const claimed = membershipStatus === 'claimed';
  return (
    <>
      <FoundFacts found={found} />
      {checkedInAt && <div class="govuk-inset-text">{t.already(moment(checkedInAt))}</div>}
      {checkedInAt && undoUntil && <UndoCheckIn fairId={fairId} code={code} until={Date.parse(undoUntil)} onDone={onUndone} />}
      {status === 'cancelled' && <div class="govuk-inset-text">{t.cancelled}</div>}
      {status === 'seated' && (
        <Form key={code} route={fairRoutes.checkIn} params={{ fairId }} fixed={claimed ? { code } : { code, licenceSeen: false }} submit={t.checkIn} onDone={() => onDone(enterpriseName)}>
          {claimed ? <CheckField name="licenceSeen" label={t.licence} hint={t.licenceHint} /> : membershipStatus === 'verified' && <p>{t.licenceDone}</p>}
        </Form>
      )}
    </>
  );
};

export const CheckInDesk = ({ fairId, code: scanned }: { readonly fairId: string; readonly code?: string }) => {
  const { desk: t } = useText('fairs');
  const [code, setCode] = useState(scanned);
  const [done, setDone] = useState<{ readonly name: string; readonly until: number }>();
  const [undone, setUndone] = useState('');
  const query = useQuery(fairRoutes.findSignUp, code ? { params: { fairId, code } } : undefined);
  const next = (): void => {
    setCode(undefined);
    setDone(undefined);
    setUndone('');
  };
  const takenBack = (name: string) => (): void => {
    next();
    setUndone(t.undone(name));
  };
  if (done && code)
    return (
      <div class="app-desk">
        <Panel title={t.done(done.name)} />
        <div class="govuk-button-group">
          <button type="button" class="govuk-button" onClick={next}>{t.next}</button>
          <UndoCheckIn fairId={fairId} code={code} until={done.until} onDone={takenBack(done.name)} />
        </div>
      </div>
    );
  if (!code)
    return (
      <div class="app-desk">
        <div role="status">{undone && <p class="govuk-inset-text">{undone}</p>}</div>
        <CodeInput onCode={setCode} />
      </div>
    );
  return (
    <div class="app-desk">
      {query.data ? <Arrival fairId={fairId} code={code} found={query.data} onDone={(name) => setDone({ name, until: businessNow() + UNDO_SHOWN_MS })} onUndone={takenBack(query.data.enterpriseName)} /> : query.problem ? <Problem problem={query.problem} onRetry={query.reload} /> : <Loading />}
      <button type="button" class="govuk-button govuk-button--secondary" onClick={next}>{t.other}</button>
    </div>
  );
};
