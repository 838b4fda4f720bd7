/**
 * Where the documents of an agreement are printed or fetched as Word files.
 *   <PrintLinks at={`/app/agency/…/agreements/…`} documents={['agreement', 'filing-form']} />
 *   <PrintLinks at={…} documents={['amendment']} n="1" />     // which change of terms
 */
import type { AgreementDocument } from '../../../shared/domain/printed-document.ts';
import { useText } from '../../text.tsx';

export const PrintLinks = ({ at, documents, n }: { readonly at: string; readonly documents: readonly AgreementDocument[]; readonly n?: string }) => {
  const t = useText('documents');
  return (
    <section class="app-no-print" aria-labelledby="print">
      <h2 class="govuk-heading-m" id="print">{t.section}</h2>
      <ul class="govuk-list">
        {documents.map((document) => <li key={document}><a class="govuk-link" href={`${at}/print/${document}/${n === undefined ? '' : `?n=${n}`}`}>{t.printPage[document]}</a></li>)}
      </ul>
    </section>
  );
};
