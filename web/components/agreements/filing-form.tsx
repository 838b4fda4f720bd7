/**
 * The form of a filing: filled in from the agreement, the organisations and earlier filings; after a return with the officer's
 * reasons beside the fields.
 *   <FilingForm file={file} organisationId={…} onDone={…} />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { PhoneField, TextArea, TextField } from '../text-fields.tsx';

type Reasons = readonly { readonly pointer: string; readonly reason: string }[];

interface ContactProps {
  readonly known: NonNullable<AgreementFile['prefill']>;
  /** The officer asks for another. */
  readonly asked: boolean;
}

/** The contact that is known is kept without being shown whole; another is typed. */
const Contact = ({ known, asked }: ContactProps) => {
  const t = useText('filings');
  const { filing } = useText('agreements');
  const [other, setOther] = useState(asked);
  if (!other)
    return (
      <div class="govuk-inset-text">
        <p><strong>{filing.contactName}</strong> {t.contactKnown(known.contactName, known.contactPhone)} <span class="app-quiet">{t.contactFrom[known.from]}</span></p>
        <p>{t.contactKept} <button type="button" class="app-link-button" onClick={() => setOther(true)}>{t.contactOther}</button></p>
      </div>
    );
  return (
    <>
      <TextField name="contactName" label={filing.contactName} maxLength={30} autoComplete="name" />
      <PhoneField name="contactPhone" label={filing.contactPhone} />
      <p><button type="button" class="app-link-button" onClick={() => setOther(false)}>{t.contactSame}</button></p>
    </>
  );
};

export const FilingForm = ({ file: { agreement, filing, prefill }, organisationId, onDone }: { readonly file: AgreementFile; readonly organisationId: string; readonly onDone: () => void }) => {
  const t = useText('filings');
  const { filing: words } = useText('agreements');
  if (!filing || !prefill) return null;
  const reasons: Reasons = filing.status === 'returned' ? filing.reasons : [];
  const asksFor = (...pointers: readonly string[]): boolean => reasons.some(({ pointer }) => pointers.includes(pointer));
  const onTerms = reasons.find(({ pointer }) => pointer === '/terms');
  const draft = `filing-${agreement.id}-${filing.rev}`;
  const returned = reasons.filter(({ pointer }) => pointer !== '/terms').map(({ pointer, reason }) => ({ pointer: pointer === '/scan' ? '/scanUploadIds' : pointer, reason }));
  return (
    <Form key={filing.rev} route={agreementRoutes.fileAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: filing.rev }} draft={draft} returned={returned} submit={filing.status === 'returned' ? words.again : words.submit} onDone={onDone}>
      {onTerms && <p class="govuk-inset-text">{t.termsReturned(onTerms.reason)}</p>}
      <Contact known={prefill} asked={asksFor('/contactName', '/contactPhone')} />
      <TextField name="serviceAddress" label={words.serviceAddress} hint={filing.status === 'due' && t.addressFrom} maxLength={120} value={prefill.serviceAddress} />
      <TextArea name="remarks" label={words.remarks} optional rows={2} maxLength={300} value={prefill.remarks} />
      {asksFor('/scan') && <PhotoUpload name="scanUploadIds" label={t.scan} hint={t.scanHint} max={1} organisationId={organisationId} kept={draft} />}
    </Form>
  );
};
