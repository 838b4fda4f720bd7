/**
 * An agency's certified staff; with `onDone`, also to be added to and taken from.
 *   <StaffSection file={file} organisationId={…} onDone={…} />
 */
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { CERTIFIED_STAFF_REQUIRED } from '../../../shared/domain/qualification-rules.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { optionsOf, YesNoField } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { DataTable } from '../data-table.tsx';
import { Form } from '../form.tsx';
import { Problem } from '../problem.tsx';
import { TextField } from '../text-fields.tsx';

interface StaffSectionProps {
  readonly file: OrganisationFile;
  readonly organisationId: string;
  readonly onDone?: (said: string) => void;
}

export const StaffSection = ({ file, organisationId, onDone }: StaffSectionProps) => {
  const { staff: t, members } = useText('parties');
  const remove = useAction(partyRoutes.removeStaff);
  const leave = (staffId: string) => async () => {
    if ((await remove.run({ params: { organisationId, staffId } })).ok) onDone?.(t.removed);
  };
  return (
    <section>
      {remove.problem && <Problem problem={remove.problem} />}
      {file.staff.length === 0 && <><h2 class="govuk-heading-m">{t.title}</h2><p>{t.none}</p></>}
      {file.staff.length > 0 && (
        <DataTable
          caption={t.title}
          rows={file.staff}
          rowKey={({ id }) => id}
          columns={[
            { label: t.name, cell: ({ name }) => name },
            { label: t.kind, cell: ({ certificateKind }) => labelOf(t.kinds, certificateKind) },
            { label: t.number, cell: ({ certificateNumber }) => certificateNumber },
            { label: t.fullTime, cell: ({ fullTime }) => (fullTime ? t.fullTimeYes : t.fullTimeNo) },
            { label: onDone ? members.action : members.status, cell: ({ id, status }) => (status === 'left' ? t.left : onDone ? <button type="button" class="app-link-button" onClick={leave(id)}>{t.remove}</button> : t.active) },
          ]}
        />
      )}
      {onDone && (
        <details class="govuk-details" open={file.staff.length < CERTIFIED_STAFF_REQUIRED}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.add}</span></summary>
          <div class="govuk-details__text">
            <p>{t.lead}</p>
            <Form key={file.staff.length} route={partyRoutes.addStaff} params={{ organisationId }} draft={`staff-${organisationId}`} submit={t.add} onDone={() => onDone(t.added)}>
              <TextField name="name" label={t.name} maxLength={30} />
              <SelectField name="certificateKind" label={t.kind} options={optionsOf(t.kinds)} />
              <TextField name="certificateNumber" label={t.number} maxLength={40} />
              <TextField name="certificateLevel" label={t.level} optional maxLength={40} />
              <YesNoField name="fullTime" label={t.fullTime} yes={t.fullTimeYes} no={t.fullTimeNo} />
            </Form>
          </div>
        </details>
      )}
    </section>
  );
};
