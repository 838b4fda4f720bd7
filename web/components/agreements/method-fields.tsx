/**
 * In which way a side signs, of those that count: a choice where there are several, and the scan where it is one on paper.
 *   <MethodFields methods={file.methods} organisationId={…} kept={draft} />
 */
import { useState } from 'preact/hooks';
import type { SignatureMethod } from '../../../shared/domain/signature.ts';
import { useText } from '../../text.tsx';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { PhotoUpload } from '../photo-upload.tsx';

interface MethodFieldsProps {
  readonly methods: readonly SignatureMethod[];
  readonly organisationId: string;
  /** The name of the form's draft: the chosen scan is kept with it. */
  readonly kept: string;
}

export const MethodFields = ({ methods, organisationId, kept }: MethodFieldsProps) => {
  const t = useText('signing');
  const [chosen, setChosen] = useState<string>(methods[0] ?? '');
  return (
    <>
      {methods.length > 1 ? <RadiosField name="method" label={t.method} options={optionsOf(t.methods, methods)} value={chosen} onChange={setChosen} /> : <p>{methods[0] && t.methodOnly(t.methods[methods[0]])}</p>}
      {chosen === 'stamped-scan' && <PhotoUpload name="scanUploadIds" label={t.scan} hint={t.scanHint} max={1} organisationId={organisationId} kept={kept} />}
    </>
  );
};

/** What the form adds to its body where there is no choice. */
export const onlyMethod = (methods: readonly SignatureMethod[]) => (methods.length === 1 ? { method: methods[0] } : {});
