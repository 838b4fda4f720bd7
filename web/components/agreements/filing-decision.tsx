/**
 * What was filed and what the office decides: what a correction changed, the scans to look at, accepted or returned.
 *   <FilingParticulars filing={filing} />
 *   <FilingDecision file={file} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { sidesWithUncheckedScan } from '../../../shared/domain/signing-rules.ts';
import { labelOf, useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { FileList } from '../file-list.tsx';
import { Form } from '../form.tsx';
import { ReturnForm } from '../return-form.tsx';
import { SummaryList } from '../summary-list.tsx';

type Filing = NonNullable<AgreementFile['filing']>;

/** What a filing holds, by the name of each part. */
const useLabels = (): Readonly<Record<string, string>> => {
  const { filing: t } = useText('agreements');
  const { scanField, terms } = useText('filings');
  return { contactName: t.contactName, contactPhone: t.contactPhone, serviceAddress: t.serviceAddress, remarks: t.remarks, scan: scanField, terms };
};

export const FilingParticulars = ({ filing }: { readonly filing: Exclude<Filing, { status: 'due' }> }) => {
  const { filing: t } = useText('agreements');
  const { filedText, replacedScan } = useText('filings');
  const { list } = useText();
  const labels = useLabels();
  const { particulars, changed, submissions, textHash } = filing;
  const value = (name: string, text: string | undefined) => (changed.includes(name) ? <mark>{text}</mark> : text);
  return (
    <section>
      <h2 class="govuk-heading-m">{t.particulars}</h2>
      <p>{t.submissions(submissions)}{changed.length > 0 && <> · <strong>{t.changed(list(changed.map((name) => labelOf(labels, name))))}</strong></>}</p>
      <SummaryList
        rows={[
          { name: t.contactName, value: value('contactName', particulars.contactName) },
          { name: t.contactPhone, value: value('contactPhone', particulars.contactPhone) },
          { name: t.serviceAddress, value: value('serviceAddress', particulars.serviceAddress) },
          { name: t.remarks, value: value('remarks', particulars.remarks) },
          particulars.scan !== undefined && { name: replacedScan, value: <FileList files={[{ id: particulars.scan.uploadId, name: particulars.scan.name }]} /> },
          textHash !== undefined && { name: filedText, value: <code class="app-hash">{textHash}</code> },
        ]}
      />
    </section>
  );
};

export const FilingDecision = ({ file: { agreement, filing }, onDone }: { readonly file: AgreementFile; readonly onDone: (said: string) => void }) => {
  const { filing: t } = useText('agreements');
  const { returnTerms, scansChecked } = useText('filings');
  const labels = useLabels();
  if (!filing) return null;
  const params = { agreementId: filing.agreementId };
  const fields = Object.entries(labels).map(([name, label]) => ({ pointer: `/${name}`, label }));
  return (
    <>
      <Form route={agreementRoutes.decideFiling} params={params} fixed={{ rev: filing.rev, action: 'accept' }} submit={t.accept} onDone={() => onDone(t.acceptDone)}>
        {sidesWithUncheckedScan(agreement).length > 0 && <CheckField name="scansChecked" label={scansChecked} />}
      </Form>
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.returnTitle}</span></summary>
        <div class="govuk-details__text">
          <p>{t.returnLead} {returnTerms}</p>
          <ReturnForm route={agreementRoutes.decideFiling} params={params} rev={filing.rev} fields={fields} submit={t.returnSubmit} draft={`return-filing-${filing.agreementId}`} onDone={() => onDone(t.returnDone)} />
        </div>
      </details>
    </>
  );
};
