/**
 * What only the agency can add to a claim: remarks, further files, and its declaration.
 *   <Form …><ClaimFormFields organisationId={organisationId} remarks={claim.application.remarks} /></Form>
 */
import { useMemo } from 'preact/hooks';
import { useText } from '../../text.tsx';
import { uploadFor } from '../../upload-file.ts';
import { CheckField } from '../check-field.tsx';
import { TextArea } from '../text-fields.tsx';
import { PhotoUpload } from '../photo-upload.tsx';

export const ClaimFormFields = ({ organisationId, remarks }: { readonly organisationId: string; readonly remarks?: string }) => {
  const { preview: t } = useText('claims');
  const upload = useMemo(() => uploadFor(organisationId), [organisationId]);
  return (
    <>
      <TextArea name="remarks" label={t.remarks} hint={t.remarksHint} optional maxLength={500} rows={3} value={remarks} />
      <PhotoUpload name="uploadIds" label={t.uploads} optional upload={upload} max={10} />
      <CheckField name="declared" label={t.declared} says={{ 'invalid-choice': t.declaredError, required: t.declaredError }} />
    </>
  );
};
