/**
 * What only the agency can add to a claim: remarks, further files, and its declaration.
 *   <Form …><ClaimFormFields organisationId={organisationId} draft={draft} remarks={claim.application.remarks} /></Form>
 */
import { useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { TextArea } from '../text-fields.tsx';
import { PhotoUpload } from '../photo-upload.tsx';

export const ClaimFormFields = ({ organisationId, draft, remarks }: { readonly organisationId: string; /** Name of the form's draft. */ readonly draft: string; readonly remarks?: string }) => {
  const { preview: t } = useText('claims');
  return (
    <>
      <TextArea name="remarks" label={t.remarks} hint={t.remarksHint} optional maxLength={500} rows={3} value={remarks} />
      <PhotoUpload name="uploadIds" label={t.uploads} optional organisationId={organisationId} kept={draft} max={10} />
      <CheckField name="declared" label={t.declared} says={{ 'invalid-choice': t.declaredError, required: t.declaredError }} />
    </>
  );
};
