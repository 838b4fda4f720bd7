import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { ImportSheet } from '../../components/take-over/import-sheet.tsx';
import { TakeOverTable } from '../../components/take-over/take-over-table.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/take-overs/`: paper agreements of an agency, one by one or from a sheet. */
const TakeOvers = ({ params: { organisationId = '' } }: PageProps) => {
  const t = useText('takeOver');
  const pages = usePages(agreementRoutes.listTakeOvers, { params: { organisationId }, query: {} });
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p><a class="govuk-button" role="button" href={`/app/agency/${organisationId}/take-overs/new/`}>{t.begin}</a></p>
      <ImportSheet organisationId={organisationId} onDone={pages.reload} />
      <TakeOverTable pages={pages} at={`/app/agency/${organisationId}/take-overs/`} />
      <LoadMore pages={pages} />
    </div>
  );
};
export default TakeOvers;
