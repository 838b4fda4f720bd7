import { useState } from 'preact/hooks';
import { serviceRoutes, type ServicePlan } from '../../../shared/contract/services.ts';
import { useMe } from '../../app/me.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { fromOne } from '../../components/services/log/deliverable-rows.tsx';
import { RecordFields } from '../../components/services/log/record-fields.tsx';
import { draftBeside, freeForm, isOfForm } from '../../outbox/beside.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const draftOf = ({ agreementId }: Pick<ServicePlan, 'agreementId'>): string => `record-${agreementId}`;

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
  /** Which of the forms beside each other. */
  readonly n: number;
  readonly onDone: (how: 'done' | 'stored') => void;
}

const LogForm = ({ plan, isSpecialist, n, onDone }: LogFormProps) => {
  const { form: t } = useText('services');
  const { agencyId: organisationId, agreementId } = plan;
  const draft = draftBeside(draftOf(plan), n);
  const log = useOutboxAction(serviceRoutes.logRecord, { title: plan.enterpriseName, href: `${location.pathname}?form=${n}` });
  return (
    <Form route={serviceRoutes.logRecord} params={{ organisationId, agreementId }} fixed={lists} draft={draft} submit={t.submit} outbox={log} onStored={() => onDone('stored')} onDone={() => onDone('done')}>
      <RecordFields plan={plan} isSpecialist={isSpecialist} box={draft} waits />
    </Form>
  );
};

/** The form, or what became of it; while one record waits, another can be begun beside it. */
const Logging = ({ plan, isSpecialist, asked }: { readonly plan: ServicePlan; readonly isSpecialist: boolean; readonly asked: number | undefined }) => {
  const { log: t } = useText('visits');
  const [end, setEnd] = useState<'done' | 'stored'>();
  const [form, setForm] = useState(asked);
  const n = form ?? 0;
  const entries = useOutbox(({ route, input }) => route === serviceRoutes.logRecord.id && input.params?.agreementId === plan.agreementId);
  const queued = entries.filter(({ state }) => state === 'waiting');
  const again = (): void => {
    setEnd(undefined);
    setForm(freeForm(entries, draftOf(plan)));
  };
  if (end || (form === undefined ? queued.length > 0 : queued.some((entry) => isOfForm(entry, draftOf(plan), n))))
    return (
      <div class="govuk-inset-text" role="status">
        <h2 class="govuk-heading-m">{end === 'done' ? t.done : end ? t.stored : t.waiting}</h2>
        <p>{end === 'done' ? t.doneHelp : t.storedHelp}</p>
        <p><button type="button" class="govuk-button govuk-button--secondary" onClick={again}>{t.again}</button></p>
        {end !== 'done' && <p><a class="govuk-link" href="/app/outbox/">{t.toOutbox}</a></p>}
        <Links plan={plan} />
      </div>
    );
  return <LogForm key={n} plan={plan} isSpecialist={isSpecialist} n={n} onDone={setEnd} />;
};

/** `/app/agency/:organisationId/agreements/:agreementId/records/new/`: the specialist logs a visit or call, on a phone, with or without a network; `?form=` leads back to one of several. */
const LogRecord = ({ params: { organisationId = '', agreementId = '' }, query: { form = '' } }: PageProps) => {
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
            {me && data.actions.includes('log') && <Logging plan={data} isSpecialist={data.specialist?.personId === me.person.id} asked={/^\d$/.test(form) ? Number(form) : undefined} />}
          </>
        )}
      </Ready>
    </div>
  );
};

export default LogRecord;
