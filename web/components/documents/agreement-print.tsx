/** `…/agreements/:agreementId/print/:document/` of either side. */
import { useCallback } from 'preact/hooks';
import { documentRoutes } from '../../../shared/contract/documents.ts';
import { agreementDocuments } from '../../../shared/domain/printed-document.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../use-query.ts';
import { PrintPage } from './print-page.tsx';

const documentOf = (name: string | undefined) => agreementDocuments.find((one) => one === name) ?? 'agreement';

interface AgreementPrintProps {
  readonly side: Side;
  readonly params: Readonly<Record<string, string>>;
  /** `n`: which change of terms. */
  readonly query: Readonly<Record<string, string>>;
}

const queryOf = ({ n }: AgreementPrintProps['query']) => (n === undefined ? {} : { n });

export const AgreementPrint = ({ side, params: { organisationId = '', agreementId = '', document }, query: asked }: AgreementPrintProps) => {
  const input = { query: queryOf(asked), params: { organisationId, agreementId, document: documentOf(document) } };
  const query = useQuery(documentRoutes.showDocument, input);
  const make = useCallback(() => api(documentRoutes.downloadDocument, input), [organisationId, agreementId, document, asked.n]);
  return <PrintPage query={query} back={`/app/${side}/${organisationId}/agreements/${agreementId}/`} make={make} />;
};

export const BureauPrint = ({ params: { agreementId = '', document }, query: asked }: Pick<AgreementPrintProps, 'params' | 'query'>) => {
  const input = { query: queryOf(asked), params: { agreementId, document: documentOf(document) } };
  const query = useQuery(documentRoutes.showBureauDocument, input);
  const make = useCallback(() => api(documentRoutes.downloadBureauDocument, input), [agreementId, document, asked.n]);
  return <PrintPage query={query} back={`/app/bureau/filings/${agreementId}/`} make={make} />;
};
