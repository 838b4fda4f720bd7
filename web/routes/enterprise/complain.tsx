import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { optionsOf, RadiosField, YesNoField } from '../../components/choice-fields.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { TextArea } from '../../components/text-fields.tsx';
import { currentRuleset } from '../../../shared/rules/rulesets/rulesets.ts';
import { today } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/agreements/:agreementId/complaint/`: the enterprise complains to the bureau about the service, or about one record (`?record=`). */
const Complain = ({ params: { organisationId = '', agreementId = '' }, query: { record } }: PageProps) => {
  const t = useText('complaints');
  const plan = useQuery(serviceRoutes.showPlan, { params: { organisationId, agreementId } });
  const [filed, setFiled] = useState<string>();
  const ofRecord = record !== undefined && record !== '';
  return (
    <div>
      <PageTitle caption={plan.data?.agencyName}>{t.file}</PageTitle>
      {filed !== undefined && <div role="status"><p>{t.filed}</p><p><a class="govuk-link" href={`/app/enterprise/${organisationId}/complaints/${filed}/`}>{t.title}</a></p></div>}
      {filed === undefined && (
        <Ready query={plan}>
          {({ agencyName }) => (
            <>
              <p>{t.fileLead(agencyName, currentRuleset(today()).service.complaintWorkingDays)}</p>
              <Form route={serviceRoutes.fileComplaint} params={{ organisationId, agreementId }} fixed={ofRecord ? { recordId: record } : {}} draft={`complaint-${agreementId}`} submit={t.submit} onDone={({ id }) => setFiled(id)}>
                <RadiosField name="about" label={t.field.about} options={optionsOf(t.about)} value={ofRecord ? 'untrue-record' : undefined} />
                <TextArea name="words" label={t.field.words} hint={t.field.wordsHint} maxLength={1000} rows={5} />
                <YesNoField name="show" label={t.field.show} hint={t.field.showHint} yes={t.show.yes} no={t.show.no} value={false} />
              </Form>
            </>
          )}
        </Ready>
      )}
    </div>
  );
};

export default Complain;
