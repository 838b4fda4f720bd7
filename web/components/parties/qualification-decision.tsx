/**
 * An agency's qualification to an officer: the file, and what can be decided about it.
 *   <QualificationDecision file={file} onDone={…} />
 */
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { Steps } from '../progress.tsx';
import { ReturnForm } from '../return-form.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { TextField } from '../text-fields.tsx';
import { StaffSection } from './staff-section.tsx';

/** A verification can be renewed from this many days before its end. */
const RENEWABLE_DAYS = 60;

export const QualificationDecision = ({ file, onDone }: { readonly file: OrganisationFile; readonly onDone: (said: string) => void }) => {
  const { bureau: t, qualification: q } = useText('parties');
  const { list } = useText();
  const { day } = useFormat();
  const { qualification: saved, qualificationActions: actions, organisation } = file;
  if (!saved) return null;
  const params = { targetId: organisation.id };
  const fields = [
    { pointer: '/registeringAuthority', label: q.registeringAuthority },
    { pointer: '/scopes', label: q.scopes },
    { pointer: '/premisesAddress', label: q.premisesAddress },
    { pointer: '/premisesAreaSquareMetres', label: q.premisesArea },
    { pointer: '/officeConditions', label: q.officeConditions },
  ];
  const withReason = (['suspend', 'restore'] as const).filter((action) => actions.includes(action));
  return (
    <section>
      <h2 class="govuk-heading-m">{t.qualification}</h2>
      <p><Tag status={saved.status} labels={q.status} /> {saved.validUntil && q.validUntil(day(saved.validUntil))}</p>
      {saved.validUntil !== undefined && saved.validUntil < today() && <p class="govuk-inset-text">{q.lapsedOfficer}</p>}
      {saved.status === 'submitted' && <Steps who={t.qualification} since={saved.submitted?.at} next={`${t.verifyQualification} / ${t.returnTitle}`} by={saved.dueOn} />}
      <SummaryList
        rows={[
          { name: q.registeringAuthority, value: saved.registeringAuthority },
          { name: q.scopes, value: list(saved.scopes.map((scope) => labelOf(q.scope, scope))) },
          { name: q.premisesAddress, value: saved.premisesAddress },
          { name: q.premisesArea, value: `${saved.premisesAreaSquareMetres} ${q.area}` },
          { name: q.officeConditions, value: saved.officeConditions },
        ]}
      />
      <p>{q.staffCount(saved.certifiedStaff)}</p>
      <StaffSection file={file} organisationId={organisation.id} />
      {actions.includes('verify') && (
        <Form route={partyRoutes.decideQualification} params={params} fixed={{ rev: saved.rev, action: 'verify' }} submit={t.verifyQualification} onDone={() => onDone(t.decided)}><p>{t.verifyLead}</p></Form>
      )}
      {actions.includes('renew') && saved.validUntil !== undefined && saved.validUntil < addDays(today(), RENEWABLE_DAYS) && (
        <Form route={partyRoutes.decideQualification} params={params} fixed={{ rev: saved.rev, action: 'renew' }} submit={t.renew} onDone={() => onDone(t.decided)}><p>{t.renewLead}</p></Form>
      )}
      {actions.includes('return') && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.returnTitle}</span></summary>
          <div class="govuk-details__text">
            <p>{t.returnLead}</p>
            <ReturnForm route={partyRoutes.decideQualification} params={params} rev={saved.rev} fields={fields} submit={t.returnTitle} draft={`return-qualification-${organisation.id}`} onDone={() => onDone(t.decided)} />
          </div>
        </details>
      )}
      {withReason.map((action) => (
        <details class="govuk-details" key={action}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t[action]}</span></summary>
          <div class="govuk-details__text">
            <Form route={partyRoutes.decideQualification} params={params} fixed={{ rev: saved.rev, action }} submit={t[action]} danger={action === 'suspend'} onDone={() => onDone(t.decided)}>
              <TextField name="reason" label={t.reason} maxLength={500} />
            </Form>
          </div>
        </details>
      ))}
    </section>
  );
};
