import { useLocation } from 'preact-iso/router';
import { serviceRoutes, type ServicePlan } from '../../../shared/contract/services.ts';
import { useMe } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { CheckboxesField, optionsOf, RadiosField } from '../../components/choice-fields.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { PhotoUpload } from '../../components/photo-upload.tsx';
import { Ready } from '../../components/problem.tsx';
import { DateField, NumberField, TextArea, TextField } from '../../components/text-fields.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** The last day that can be logged: today, or the last day of the term once that is over. */
const lastDay = ({ endsOn }: ServicePlan): string => (endsOn < today() ? endsOn : today());

const LogForm = ({ plan, isSpecialist }: { readonly plan: ServicePlan; readonly isSpecialist: boolean }) => {
  const { form: t, field } = useText('services');
  const { terms, date } = useText();
  const { route } = useLocation();
  const { agencyId: organisationId, agreementId } = plan;
  const agreed = [...new Set(plan.items.map(({ item }) => item))];
  return (
    <Form
      route={serviceRoutes.logRecord}
      params={{ organisationId, agreementId }}
      fixed={{ problems: [], deliverables: [] }}
      draft={`record-${agreementId}`}
      submit={t.submit}
      onDone={() => route(`/app/agency/${organisationId}/agreements/${agreementId}/records/`)}
    >
      <DateField name="servedOn" label={field.servedOn} hint={field.servedOnHint(date.day(plan.startsOn), date.day(lastDay(plan)))} value={lastDay(plan)} min={plan.startsOn} max={lastDay(plan)} />
      <CheckboxesField name="items" label={field.item} hint={field.itemHint} options={optionsOf(terms.serviceItems, agreed)} values={agreed.length === 1 ? agreed : []} />
      <RadiosField name="manner" label={field.manner} options={optionsOf(terms.manners)} />
      <NumberField name="minutes" label={field.minutes} />
      <TextArea name="done" label={field.done} hint={field.doneHint} maxLength={1000} rows={4} />
      <TextField name="place" label={field.place} optional maxLength={120} />
      <PhotoUpload name="uploadIds" label={field.uploadIds} hint={t.photosHint} optional organisationId={organisationId} kept={`record-${agreementId}`} max={30} />
      {!isSpecialist && <TextArea name="standInReason" label={field.standInReason} hint={t.notSpecialistHint(plan.specialist?.name ?? t.noSpecialist)} maxLength={500} rows={2} />}
    </Form>
  );
};

/** `/app/agency/:organisationId/agreements/:agreementId/records/new/`: the specialist logs a visit or call, on a phone. */
const LogRecord = ({ params: { organisationId = '', agreementId = '' } }: PageProps) => {
  const { form: t } = useText('services');
  const { date } = useText();
  const me = useMe().data;
  const plan = useQuery(serviceRoutes.showPlan, { params: { organisationId, agreementId } });
  return (
    <div>
      <PageTitle caption={plan.data?.enterpriseName}>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <Ready query={plan}>
        {(data) => (
          <>
            {data.status === 'ended' && <p class="govuk-inset-text">{t.ended}</p>}
            {!data.actions.includes('log') && <p class="govuk-inset-text">{t.notYet(date.day(data.startsOn))}</p>}
            {me && data.actions.includes('log') && <LogForm plan={data} isSpecialist={data.specialist?.personId === me.person.id} />}
          </>
        )}
      </Ready>
    </div>
  );
};

export default LogRecord;
