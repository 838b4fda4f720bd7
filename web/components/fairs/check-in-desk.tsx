/**
 * The door of a fair, on a phone or tablet: six digits in, who it is, licence seen, checked in, next.
 *   <CheckInDesk fairId={fairId} code={scanned} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { Panel } from '../notices.tsx';
import { Loading, Problem } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { CodeInput } from './code-input.tsx';
import { useItemNames } from './offer-facts.tsx';

type Found = Body<typeof fairRoutes.findSignUp>;

const FoundFacts = ({ found: { signUp, membershipStatus } }: { readonly found: Found }) => {
  const { signUp: words } = useText('fairVisit');
  const { desk: t } = useText('fairs');
  const { terms } = useText();
  const names = useItemNames();
  return (
    <SummaryList
      rows={[
        { name: t.enterprise, value: <><strong>{signUp.organisationName}</strong> <Tag status={signUp.status} labels={words.status} /></> },
        { name: t.contact, value: `${signUp.contactName ?? ''} ${signUp.contactPhone ?? ''}`.trim() },
        { name: t.attendees, value: words.peopleOf(signUp.attendees ?? 1) },
        { name: t.needs, value: names(signUp.needs ?? []) },
        { name: t.membership, value: membershipStatus ? <Tag status={membershipStatus} labels={terms.memberStatuses} tone={membershipStatus === 'claimed' ? 'attention' : undefined} /> : t.membershipUnknown },
      ]}
    />
  );
};

interface ArrivalProps {
  readonly fairId: string;
  readonly code: string;
  readonly found: Found;
  readonly onDone: (name: string) => void;
}

const Arrival = ({ fairId, code, found, onDone }: ArrivalProps) => {
  const { desk: t } = useText('fairs');
  const { moment } = useFormat();
  const { signUp, membershipStatus } = found;
  const claimed = membershipStatus === 'claimed';
  return (
    <>
      <FoundFacts found={found} />
      {signUp.checkedIn && <div class="govuk-inset-text">{t.already(moment(signUp.checkedIn.at))}</div>}
      {signUp.status === 'cancelled' && <div class="govuk-inset-text">{t.cancelled}</div>}
      {signUp.status === 'seated' && (
        <Form key={code} route={fairRoutes.checkIn} params={{ fairId }} fixed={claimed ? { code } : { code, licenceSeen: false }} submit={t.checkIn} onDone={() => onDone(signUp.organisationName ?? code)}>
          {claimed ? <CheckField name="licenceSeen" label={t.licence} hint={t.licenceHint} /> : membershipStatus === 'verified' && <p>{t.licenceDone}</p>}
        </Form>
      )}
    </>
  );
};

export const CheckInDesk = ({ fairId, code: scanned }: { readonly fairId: string; readonly code?: string }) => {
  const { desk: t } = useText('fairs');
  const [code, setCode] = useState(scanned);
  const [done, setDone] = useState('');
  const query = useQuery(fairRoutes.findSignUp, code ? { params: { fairId, code } } : undefined);
  const next = (): void => {
    setCode(undefined);
    setDone('');
  };
  if (done)
    return (
      <div class="app-desk">
        <Panel title={t.done(done)} />
        <button type="button" class="govuk-button" onClick={next}>{t.next}</button>
      </div>
    );
  if (!code) return <div class="app-desk"><CodeInput onCode={setCode} /></div>;
  return (
    <div class="app-desk">
      {query.data ? <Arrival fairId={fairId} code={code} found={query.data} onDone={setDone} /> : query.problem ? <Problem problem={query.problem} onRetry={query.reload} /> : <Loading />}
      <button type="button" class="govuk-button govuk-button--secondary" onClick={next}>{t.other}</button>
    </div>
  );
};
