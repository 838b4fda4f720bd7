import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { PrintLinks } from '../../components/documents/print-links.tsx';
import { HandOverView } from '../../components/in-force/hand-over-view.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/filings/:agreementId/hand-over/`: how far the two sides are. */
const BureauHandOver = ({ params: { agreementId = '' } }: PageProps) => {
  const { handOver: t, amendment: { back } } = useText('inForce');
  const query = useQuery(agreementRoutes.showBureauHandOver, { params: { agreementId } });
  return (
    <div>
      <p><a class="govuk-link" href={`/app/bureau/filings/${agreementId}/`}>{back}</a></p>
      <PageTitle caption={query.data?.handOver.enterpriseName}>{t.title}</PageTitle>
      <Ready query={query}>{(file) => <><HandOverView file={file} /><PrintLinks at={`/app/bureau/filings/${agreementId}`} documents={['hand-over-list']} /></>}</Ready>
    </div>
  );
};
export default BureauHandOver;
