/**
 * A person whose enterprise is new here: registers it and signs it up on one screen. Where it is registered after all, one
 * tap joins it and signs up with the same answers.
 */
import { useLocation } from 'preact-iso/router';
import { useEffect, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { Body as RequestBody } from '../../../shared/contract/route.ts';
import type { FairPage } from '../../../shared/domain/publishing.ts';
import { districts } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { PageTitle } from '../page-title.tsx';
import { Problem } from '../problem.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-fields.tsx';
import { FairFacts, StageNotice } from './fair-facts.tsx';
import { SignUpFields } from './sign-up-fields.tsx';
import { stageOf } from './stage.ts';

type Typed = RequestBody<typeof fairRoutes.registerAndSignUp>;

/** The fair as it is published; without it, as on a broken network, the form stands alone. */
const usePublished = (fairId: string): FairPage | undefined => {
  const [fair, setFair] = useState<FairPage>();
  useEffect(() => {
    fetch(`/data/fairs/${fairId}.json`).then((answer) => (answer.ok ? answer.json() : undefined)).then(setFair, () => undefined);
  }, [fairId]);
  return fair;
};

interface JoinProps {
  readonly fairId: string;
  readonly typed: Typed;
  readonly onDone: (organisationId: string) => void;
}

const JoinAndSignUp = ({ fairId, typed: { organisation, signUp }, onDone }: JoinProps) => {
  const { atFair: t } = useText('parties');
  const { state } = useText();
  const join = useAction(partyRoutes.claimMembership);
  const enter = useAction(fairRoutes.signUp);
  const [joined, setJoined] = useState<string>();
  const run = async (): Promise<void> => {
    const claimed = joined === undefined ? await join.run({ body: { creditCode: organisation.creditCode, role: 'manager' } }) : undefined;
    const organisationId = claimed?.ok ? claimed.body.id : joined;
    if (organisationId === undefined) return;
    setJoined(organisationId);
    const entered = await enter.run({ params: { organisationId, fairId }, body: signUp });
    // A colleague has signed up already: the next page shows it.
    if (entered.ok || entered.problem.kind === 'already-signed-up') onDone(organisationId);
  };
  const problem = join.problem ?? enter.problem;
  const busy = join.busy || enter.busy;
  return (
    <div class="govuk-inset-text">
      <p><strong>{t.registered(organisation.creditCode)}</strong></p>
      <p>{t.registeredHelp}</p>
      {problem && <Problem problem={problem} onRetry={() => void run()} />}
      <button type="button" class="govuk-button" aria-disabled={busy ? 'true' : undefined} onClick={() => void (busy || run())}>{busy ? state.busy : t.join}</button>
    </div>
  );
};

const RegisterAndSignUp = ({ fairId }: { readonly fairId: string }) => {
  const { signUp: t } = useText('fairVisit');
  const { field, atFair } = useText('parties');
  const { terms } = useText();
  const { route } = useLocation();
  const { reload } = useMe();
  const fair = usePublished(fairId);
  const [refused, setRefused] = useState<{ readonly typed: Typed; readonly forget: () => void }>();
  const enter = (organisationId: string): void => {
    reload();
    route(`/app/enterprise/${organisationId}/fairs/${fairId}/`);
  };
  return (
    <>
      <PageTitle caption={fair?.title}>{t.title}</PageTitle>
      <p class="app-lead">{t.free}</p>
      {fair && <><FairFacts fair={fair} /><StageNotice fair={fair} /></>}
      {(!fair || stageOf(fair, today()) === 'open') && (
        <>
          <p>{atFair.lead}</p>
          <Form
            route={fairRoutes.registerAndSignUp}
            params={{ fairId }}
            // Nothing filled in of the enterprise is each of its fields missing, not the enterprise.
            fixed={({ organisation = {} }) => ({ organisation })}
            draft={`register-and-sign-up-${fairId}`}
            submit={t.submit}
            onRefused={({ kind }, typed, forget) => setRefused(kind === 'organisation-registered' ? { typed, forget } : undefined)}
            onDone={({ id }) => enter(id.slice(fairId.length + 1))}
          >
            <TextField name="organisation/creditCode" label={field.creditCode} hint={field.creditCodeHint} maxLength={40} width={20} onInput={() => setRefused(undefined)} />
            {refused && <JoinAndSignUp key={refused.typed.organisation.creditCode} fairId={fairId} typed={refused.typed} onDone={(organisationId) => { refused.forget(); enter(organisationId); }} />}
            <TextField name="organisation/name" label={field.name} hint={field.nameHint} maxLength={80} autoComplete="organization" />
            <SelectField name="organisation/district" label={field.district} options={optionsOf(terms.districts, districts)} />
            <TextField name="organisation/address" label={field.address} maxLength={120} autoComplete="street-address" />
            <SignUpFields at="signUp/" />
          </Form>
        </>
      )}
      <p><a class="govuk-link" href={`/fairs/${fairId}/`}>{t.agenciesFirst}</a></p>
    </>
  );
};

export default RegisterAndSignUp;
