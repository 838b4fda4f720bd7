import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { CheckboxesField, optionsOf } from '../../components/choice-fields.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { PartyHistory } from '../../components/parties/party-history.tsx';
import { StaffSection } from '../../components/parties/staff-section.tsx';
import { Tag } from '../../components/tag.tsx';
import { NumberField, TextArea, TextField } from '../../components/text-fields.tsx';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/qualification/`: staff and premises, submitted for verification; after a return, with the reasons beside the fields. */
const QualificationPage = ({ params: { organisationId = '' } }: PageProps) => {
  const { qualification: t } = useText('parties');
  const { day } = useFormat();
  const query = useQuery(partyRoutes.showOrganisation, { params: { organisationId } });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <p>{t.lead}</p>
      <Ready query={query}>
        {(file) => {
          const { qualification: saved, qualificationActions: actions } = file;
          const editable = actions.includes('save') || actions.includes('correct');
          return (
            <>
              <p><Tag status={saved?.status ?? 'draft'} labels={t.status} /> {saved?.validUntil && t.validUntil(day(saved.validUntil))}</p>
              {saved?.validUntil !== undefined && saved.validUntil < today() && <p class="govuk-inset-text">{t.lapsed}</p>}
              <StaffSection file={file} organisationId={organisationId} onDone={done} />
              {saved?.status === 'returned' && <h2 class="govuk-heading-m">{t.returnedTitle}</h2>}
              {editable && (
                <Form key={saved?.rev ?? 0} route={partyRoutes.saveQualification} params={{ organisationId }} fixed={saved ? { rev: saved.rev } : {}} draft={`qualification-${organisationId}-${saved?.rev ?? 0}`} returned={saved?.status === 'returned' ? saved.reasons : undefined} submit={t.save} onDone={() => done(t.saved)}>
                  <TextField name="registeringAuthority" label={t.registeringAuthority} value={saved?.registeringAuthority} maxLength={60} />
                  <CheckboxesField name="scopes" label={t.scopes} options={optionsOf(t.scope)} values={saved?.scopes} />
                  <TextField name="premisesAddress" label={t.premisesAddress} value={saved?.premisesAddress} maxLength={120} />
                  <NumberField name="premisesAreaSquareMetres" label={t.premisesArea} suffix={t.area} value={saved?.premisesAreaSquareMetres} />
                  <TextArea name="officeConditions" label={t.officeConditions} value={saved?.officeConditions} rows={3} maxLength={500} />
                </Form>
              )}
              {saved && actions.includes('submit') && (
                <Form route={partyRoutes.submitQualification} params={{ organisationId }} fixed={{ rev: saved.rev }} submit={t.submit} onDone={() => done(t.submitted)}>
                  <p>{t.staffCount(file.staff.filter(({ status, fullTime }) => status === 'active' && fullTime).length)}</p>
                </Form>
              )}
              <PartyHistory history={file.history} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default QualificationPage;
