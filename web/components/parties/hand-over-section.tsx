/**
 * All agreements of one specialist go to another, as when one leaves.
 *   <HandOverSection file={file} onDone={(said) => …} />
 */
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { OrganisationFile } from '../../../shared/contract/parties.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-fields.tsx';

export const HandOverSection = ({ file: { organisation, members }, onDone }: { readonly file: OrganisationFile; readonly onDone: (said: string) => void }) => {
  const { handOver: t } = useText('people');
  const people = (gone: boolean) => members.flatMap(({ membership: { personId, status, claimed } }) => (status === 'verified' ? [{ value: personId, label: claimed.name }] : gone && status === 'left' ? [{ value: personId, label: t.gone(claimed.name) }] : []));
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.title}</span></summary>
      <div class="govuk-details__text">
        <p>{t.lead}</p>
        <Form route={agreementRoutes.reassignAgreements} params={{ organisationId: organisation.id }} submit={t.submit} onDone={({ moved, left }) => onDone(t.done(moved, left))}>
          <SelectField name="fromId" label={t.from} options={people(true)} />
          <SelectField name="toId" label={t.to} options={people(false)} />
          <TextField name="reason" label={t.reason} maxLength={500} />
        </Form>
      </div>
    </details>
  );
};
