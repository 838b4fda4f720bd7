/**
 * Files of one kind in a form: those that are there, kept unless unticked, and uploads that come to them.
 *   <FilesField name="licenceFiles" label="证照复印件" files={saved.licenceFiles} organisationId={…} max={3} kept="qualification-…" />
 */
import type { UploadReference } from '../../../shared/domain/evaluation.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField } from '../choice-fields.tsx';
import { FileList } from '../file-list.tsx';
import { PhotoUpload } from '../photo-upload.tsx';

interface FilesFieldProps {
  readonly name: string;
  readonly label: string;
  readonly files?: readonly UploadReference[];
  readonly organisationId: string;
  readonly max: number;
  /** Name of the form's draft, with which chosen files stay on this device. */
  readonly kept: string;
}

export const FilesField = ({ name, label, files = [], organisationId, max, kept }: FilesFieldProps) => {
  const t = useText('qualification');
  const { pair } = useText();
  return (
    <>
      {files.length > 0 && <CheckboxesField name={`${name}/keep`} label={pair(label, t.keepFiles)} optional options={files.map(({ id, name: value }) => ({ value: id, label: value }))} values={files.map(({ id }) => id)} />}
      {files.length > 0 && <FileList files={files} organisationId={organisationId} />}
      <PhotoUpload name={`${name}/add`} label={t.addFiles(label)} optional organisationId={organisationId} max={max} kept={`${kept}/${name}`} />
    </>
  );
};
