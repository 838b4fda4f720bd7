/**
 * A certified member of staff: named anew, or changed; numbers that are left empty stay as they are.
 *   <StaffForm organisationId={…} staff={saved} onDone={…} />
 */
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { StaffView } from '../../../shared/contract/parties/views.ts';
import { useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { optionsOf, YesNoField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea, TextField } from '../text-fields.tsx';
import { FilesField } from './files-field.tsx';

interface StaffFormProps {
  readonly organisationId: string;
  readonly staff?: StaffView;
  readonly onDone: () => void;
}
const MOST_FILES = 3;

const Fields = ({ organisationId, staff, kept }: Pick<StaffFormProps, 'organisationId' | 'staff'> & { readonly kept: string }) => {
  const { staff: t, hint } = useText('qualification');
  const files = { organisationId, max: MOST_FILES, kept };
  const masked = (value: string | undefined, otherwise?: string) => (staff && value ? { hint: t.keep(value), optional: true } : { hint: otherwise });
  return (
    <>
      <TextField name="name" label={t.name} {...masked(staff?.name)} maxLength={30} />
      <SelectField name="identityKind" label={t.identityKind} options={optionsOf(t.identityKinds)} value={staff?.identityKind ?? 'citizen'} />
      <TextField name="identityNumber" label={t.identityNumber} {...masked(staff?.identityNumber, t.identityHint)} maxLength={30} />
      <SelectField name="certificateKind" label={t.certificateKind} options={optionsOf(t.kinds)} value={staff?.certificateKind} />
      <SelectField name="certificateLevel" label={t.certificateLevel} hint={t.levelHint} options={optionsOf(t.levels)} value={staff?.certificateLevel} />
      <TextField name="certificateNumber" label={t.certificateNumber} {...masked(staff?.certificateNumber)} maxLength={40} />
      <DateField name="certificateValidUntil" label={t.certificateValidUntil} hint={t.validHint} optional value={staff?.certificateValidUntil} />
      <TextField name="certificateTitle" label={t.certificateTitle} hint={t.otherHint} optional value={staff?.certificateTitle} maxLength={60} />
      <TextArea name="otherReason" label={t.otherReason} hint={t.otherHint} optional rows={2} value={staff?.otherReason} maxLength={300} />
      <FilesField {...files} name="certificateFiles" label={t.certificateFiles} files={staff?.certificateFiles} />
      <YesNoField name="fullTime" label={t.fullTime} yes={t.fullTimeYes} no={t.fullTimeNo} value={staff?.fullTime} />
      <DateField name="contractFrom" label={t.contractFrom} hint={t.fullTimeHint} value={staff?.contractFrom} />
      <DateField name="contractTo" label={t.contractTo} hint={t.contractHint} optional value={staff?.contractTo} />
      <FilesField {...files} name="contractFiles" label={t.contractFiles} files={staff?.contractFiles} />
      <TextField name="insuredFrom" label={t.insuredFrom} hint={`${t.fullTimeHint}${hint.month}`} width={10} value={staff?.insuredFrom} />
      <TextField name="insuredTo" label={t.insuredTo} hint={`${t.fullTimeHint}${hint.month}`} width={10} value={staff?.insuredTo} />
      <FilesField {...files} name="insuranceFiles" label={t.insuranceFiles} files={staff?.insuranceFiles} />
      <CheckField name="onPaper" label={t.onPaper} value={staff?.onPaper} />
    </>
  );
};

export const StaffForm = ({ organisationId, staff, onDone }: StaffFormProps) => {
  const { staff: t } = useText('qualification');
  const draft = `staff-${organisationId}-${staff ? `${staff.id}-${staff.rev}` : 'new'}`;
  const fields = <Fields organisationId={organisationId} staff={staff} kept={draft} />;
  return staff ? (
    <Form key={draft} route={partyRoutes.changeStaff} params={{ organisationId, staffId: staff.id }} fixed={{ rev: staff.rev }} draft={draft} submit={t.change} onDone={onDone}>{fields}</Form>
  ) : (
    <Form route={partyRoutes.addStaff} params={{ organisationId }} draft={draft} submit={t.add} onDone={onDone}>{fields}</Form>
  );
};
