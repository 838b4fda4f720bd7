/**
 * The agency files a signed change of terms, or files it again after a return.
 *   <AmendmentFiling file={file} params={…} onDone={…} />
 */
import { agreementRoutes, type AmendmentFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';

interface AmendmentFilingProps {
  readonly file: AmendmentFile;
  readonly params: { readonly organisationId: string; readonly agreementId: string; readonly n: string };
  readonly onDone: (said: string) => void;
}

export const AmendmentFiling = ({ file: { amendment, actions }, params, onDone }: AmendmentFilingProps) => {
  const { amendment: t } = useText('inForce');
  const { day } = useFormat();
  if (!actions.includes('file') || !('clock' in amendment) || !amendment.clock) return null;
  return (
    <section aria-labelledby="file">
      <h2 class="govuk-heading-m" id="file">{t.file}</h2>
      <p>{t.fileLead(day(amendment.clock.lastDay))}</p>
      <Form route={agreementRoutes.fileAmendment} params={params} fixed={{ rev: amendment.rev }} submit={t.file} onDone={() => onDone(t.filed)}>
        <TextArea name="remarks" label={t.remarks} optional rows={2} maxLength={300} value={'remarks' in amendment ? amendment.remarks : undefined} />
      </Form>
    </section>
  );
};
