/**
 * Where a change of terms stands: from when, why, who has signed, how it was filed.
 *   <AmendmentFacts amendment={file.amendment} organisationId={…} />     // officers: without organisationId
 */
import type { AmendmentFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import type { Signature } from '../../../shared/domain/signature.ts';
import { FileList } from '../file-list.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';

export const AmendmentFacts = ({ amendment, organisationId }: { readonly amendment: AmendmentFile['amendment']; readonly organisationId?: string }) => {
  const { amendment: t, status } = useText('inForce');
  const { methods } = useText('signing');
  const { enterprise, agency, sign } = useText('agreements');
  const { day, moment } = useFormat();
  const offered = 'textHash' in amendment ? amendment : undefined;
  const signer = (signature: Signature | undefined) =>
    signature ? <>{sign.signedBy(signature.name, moment(signature.at))} · {methods[signature.method]}{signature.method === 'stamped-scan' && <FileList files={[{ id: signature.scan.uploadId, name: signature.scan.name }]} organisationId={organisationId} />}</> : t.notYet;
  return (
    <>
      <p><Tag status={amendment.status} labels={status} /></p>
      <SummaryList
        rows={[
          { name: t.from, value: day(amendment.from) },
          { name: t.reason, value: amendment.reason },
          ...(offered ? [{ name: enterprise, value: signer(offered.enterpriseSignature) }, { name: agency, value: signer(offered.agencySignature) }, { name: t.hash, value: <code class="app-hash">{offered.textHash}</code> }] : []),
        ]}
      />
      {amendment.status === 'voided' && <p class="govuk-inset-text">{t.voided}</p>}
      {amendment.status === 'returned' && <p class="govuk-inset-text"><strong>{t.giveBackReason}</strong><br />{amendment.why}</p>}
      {'lateDays' in amendment && amendment.lateDays > 0 && <p>{t.late(amendment.lateDays)}</p>}
    </>
  );
};
