import { useState } from 'preact/hooks';
import { serviceRoutes, type ServicePlan } from '../../../shared/contract/services.ts';
import { useMe } from '../../app/me.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { fromOne } from '../../components/services/log/deliverable-rows.tsx';
import { RecordFields } from '../../components/services/log/record-fields.tsx';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** Lists that were left empty are empty lists. */
const lists = (body: Readonly<Record<string, unknown>>) => ({ problems: body.problems ?? [], deliverables: fromOne(body.deliverables) });

const Links = ({ plan }: { readonly plan: ServicePlan }) => {
  const { log: t } = useText('visits');
  return (
    <ul class="govuk-list">
      <li><a class="govuk-link" href={`/app/agency/${plan.agencyId}/visits/`}>{t.toDay}</a></li>
      <li><a class="govuk-link" href={`/app/agency/${plan.agencyId}/agreements/${plan.agreementId}/records/`}>{t.toRecords}</a></li>
    </ul>
  );
};

interface LogFormProps {
  readonly plan: ServicePlan;
  readonly isSpecialist: boolean;
  readonly draft: string;
  readonly onDone: (how: 'done' | 'stored') => void;
}

const LogForm = ({ plan, isSpecialist, draft, onDone }: LogFormProps) => {
  const { form: t } = useText('services');
  const { agencyId: organisationId, agreementId } = plan;
  const log = useOutboxAction(serviceRoutes.logRecord, { title: plan.enterpriseName, href: location.pathname });
  return (
    <Form route={serviceRoutes.logRecord} params={{ organisationId, agreementId }} fixed={lists} draft={draft} submit={t.submit} outbox={log} onStored={() => onDone('stored')} onDone={() => onDone('done')}>
      <RecordFields plan={plan} isSpecialist={isSpecialist} box={draft} waits />
    </Form>
  );
};

/** The form, or what became of it; while one record waits, another can be begun beside it. */
const Logging = ({ plan, isSpecialist }: { readonly plan: ServicePlan; readonly isSpecialist: boolean }) => {
  const { log: t } = useText('visits');
  const [end, setEnd] = useState<'done' | 'stored'>();
  const [turn, setTurn] = useState(0);
  const queued = useOutbox(({ route, state, input }) => route === serviceRoutes.logRecord.id && state === 'waiting' && input.params?.agreementId === plan.agreementId);
  const again = (): void => {
    setEnd(undefined);
    setTurn(queued.length);
  };
  if (end || (queued.length > 0 && turn === 0))
    return (
      <div class="govuk-inset-text" role="status">
        <h2 class="govuk-heading-m">{end === 'done' ? t.done : end ? t.stored : t.waiting}</h2>
        <p>{end === 'done' ? t.doneHelp : t.storedHelp}</p>
        <p><button type="button" class="govuk-button govuk-button--secondary" onClick={again}>{t.again}</button></p>
        {end !== 'done' && <p><a class="govuk-link" href="/app/outbox/">{t.toOutbox}</a></p>}
        <Links plan={plan} />
      </div>
    );
  return <LogForm key={turn} plan={plan} isSpecialist={isSpecialist} draft={`record-${plan.agreementId}${turn > 0 ? `-${turn}` : ''}`} onDone={setEnd} />;
};

/** `/app/agency/:organisationId/agreements/:agreementId/records/new/`: the specialist logs a visit or call, on a phone, with or without a network. */
const LogRecord = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { form: t } = useText('services');
  const { log } = useText('visits');
  const { date } = useText();
  const me = useMe().data;
  const plan = useQuery(serviceRoutes.showPlan, { params: { organisationId, agreementId } });
  return (
    <div>
      <PageTitle caption={plan.data?.enterpriseName}>{t.title}</PageTitle>
      <p>{log.lead}</p>
      <Ready query={plan}>
        {(data) => (
          <>
            {data.status === 'ended' && <p class="govuk-inset-text">{t.ended}</p>}
            {!data.actions.includes('log') && <p class="govuk-inset-text">{t.notYet(date.day(data.startsOn))}</p>}
            {me && data.actions.includes('log') && <Logging plan={data} isSpecialist={data.specialist?.personId === me.person.id} />}
          </>
        )}
      </Ready>
    </div>
  );
};

export default LogRecord;
