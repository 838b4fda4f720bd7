/**
 * Signatures that fell away with a changed text: struck through, with what changed; the old text can be read.
 *   <VoidedSignatures voided={file.voided} organisationId={…} agreementId={…} />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Ready } from '../problem.tsx';
import { SignedText } from './signed-text.tsx';
import { useTermLabels } from './term-value.tsx';

const OldText = ({ organisationId, agreementId, text }: { readonly organisationId: string; readonly agreementId: string; readonly text: number }) => {
  const query = useQuery(agreementRoutes.showAgreementText, { params: { organisationId, agreementId, text: String(text) } });
  return <Ready query={query}>{(kept) => <SignedText text={kept} number={kept.text} />}</Ready>;
};

interface VoidedProps {
  readonly agreementId: string;
  /** Whoever may open the old texts, with its organisation; officers see who had signed what. */
  readonly organisationId?: string;
  /** How fields of the text besides the terms are called. */
  readonly names?: Readonly<Record<string, string>>;
}

const OneVoided = ({ voided, organisationId, agreementId, names }: VoidedProps & { readonly voided: AgreementFile['voided'][number] }) => {
  const t = useText('signing');
  const { enterprise, agency, sign } = useText('agreements');
  const { list } = useText();
  const { moment } = useFormat();
  const termLabel = useTermLabels();
  const labelOf = (field: string): string => names?.[field] ?? termLabel(field);
  const [open, setOpen] = useState(false);
  const { text, changed, voided: by, enterpriseSignature, agencySignature } = voided;
  const signed = [{ side: enterprise, signature: enterpriseSignature }, { side: agency, signature: agencySignature }];
  return (
    <li>
      {signed.map(({ side, signature }) => signature && <div key={side}><del>{side} {sign.signedBy(signature.name, moment(signature.at))} · {t.methods[signature.method]} · <code class="app-hash">{signature.textHash}</code></del></div>)}
      <div>{changed.length > 0 ? t.voidedBy(by.name, moment(by.at), list(changed.map(labelOf))) : t.givenUp(by.name, moment(by.at))}</div>
      {organisationId && <details class="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.oldText(text)}</span></summary>
        <div class="govuk-details__text">{open && <OldText organisationId={organisationId} agreementId={agreementId} text={text} />}</div>
      </details>}
    </li>
  );
};

export const VoidedSignatures = ({ voided, ...rest }: VoidedProps & { readonly voided: AgreementFile['voided'] }) => {
  const t = useText('signing');
  if (voided.length === 0) return null;
  return (
    <section aria-labelledby="voided">
      <h2 class="govuk-heading-m" id="voided">{t.voidedTitle}</h2>
      <p>{t.voidedLead}</p>
      <ul class="govuk-list">{voided.map((one) => <OneVoided key={one.text} voided={one} {...rest} />)}</ul>
    </section>
  );
};
