import { useLocation } from 'preact-iso/router';
import { serviceRoutes, type ListedRecord, type ServicePlan } from '../../../shared/contract/services.ts';
import { useMe } from '../../app/me.tsx';
import { CheckboxesField } from '../../components/choice-fields.tsx';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { fromOne } from '../../components/services/log/deliverable-rows.tsx';
import { RecordFields } from '../../components/services/log/record-fields.tsx';
import { TextArea } from '../../components/text-fields.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const CorrectionForm = ({ plan, listed: { record, problems }, isSpecialist }: { readonly plan: ServicePlan; readonly listed: ListedRecord; readonly isSpecialist: boolean }) => {
  const { correct: t } = useText('visits');
  const { codes } = useText('foundProblems');
  const { route } = useLocation();
  const { agencyId: organisationId, agreementId } = plan;
  const draft = `correct-${record.id}`;
  // What was deleted as the law asks has no name any more, and is not taken on.
  const files = record.uploads.filter(({ name }) => name !== '');
  const open = problems.filter(({ problem }) => problem.status === 'open' || problem.status === 'reported');
  return (
    <Form
      route={serviceRoutes.correctRecord} params={{ organisationId, agreementId, recordId: record.id }} draft={draft} submit={t.submit}
      fixed={(body) => ({ rev: record.rev, problems: body.problems ?? [], deliverables: fromOne(body.deliverables), keptUploadIds: body.keptUploadIds ?? [], withdrawnProblemIds: body.withdrawnProblemIds ?? [] })}
      onDone={() => route(`/app/agency/${organisationId}/agreements/${agreementId}/records/`)}
    >
      <TextArea name="reason" label={t.reason} maxLength={500} rows={2} />
      {files.length > 0 && <CheckboxesField name="keptUploadIds" label={t.kept} optional options={files.map(({ id, name }) => ({ value: id, label: name }))} values={files.map(({ id }) => id)} />}
      {open.length > 0 && <CheckboxesField name="withdrawnProblemIds" label={t.withdrawn} optional options={open.map(({ problem }) => ({ value: problem.id, label: problem.code === 'other' ? (problem.words ?? '') : labelOf(codes, problem.code) }))} />}
      <RecordFields plan={plan} isSpecialist={isSpecialist} box={draft} old={record} />
    </Form>
  );
};

/** `/app/agency/:organisationId/agreements/:agreementId/records/:recordId/correction/`: another record in place of a wrong one. */
const CorrectRecord = ({ params: { organisationId = '', agreementId = '', recordId = '' } }: PageProps) => {
  const { correct: t } = useText('visits');
  const me = useMe().data;
  const plan = useQuery(serviceRoutes.showPlan, { params: { organisationId, agreementId } });
  const record = useQuery(serviceRoutes.showRecord, { params: { organisationId, agreementId, recordId } });
  return (
    <div>
      <PageTitle caption={plan.data?.enterpriseName}>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <Ready query={plan}>
        {(data) => <Ready query={record}>{(listed) => (me && listed.actions.includes('correct') ? <CorrectionForm plan={data} listed={listed} isSpecialist={data.specialist?.personId === me.person.id} /> : null)}</Ready>}
      </Ready>
    </div>
  );
};

export default CorrectRecord;
