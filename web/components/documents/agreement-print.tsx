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
}

export const AgreementPrint = ({ side, params: { organisationId = '', agreementId = '', document } }: AgreementPrintProps) => {
  const params = { organisationId, agreementId, document: documentOf(document) };
  const query = useQuery(documentRoutes.showDocument, { params });
  const make = useCallback(() => api(documentRoutes.downloadDocument, { params }), [organisationId, agreementId, document]);
  return <PrintPage query={query} back={`/app/${side}/${organisationId}/agreements/${agreementId}/`} make={make} />;
};

export const BureauPrint = ({ params: { agreementId = '', document } }: Pick<AgreementPrintProps, 'params'>) => {
  const params = { agreementId, document: documentOf(document) };
  const query = useQuery(documentRoutes.showBureauDocument, { params });
  const make = useCallback(() => api(documentRoutes.downloadBureauDocument, { params }), [agreementId, document]);
  return <PrintPage query={query} back={`/app/bureau/filings/${agreementId}/`} make={make} />;
};
