import { claimRoutes } from '../../../shared/contract/claims.ts';
import type { District } from '../../../shared/domain/who.ts';
import { ClaimTable } from '../../components/claims/claim-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: District }) => {
  const { list: t } = useText('claims');
  const pages = usePages(claimRoutes.listBureauClaims, { query: { district } });
  const { items, problem, reload } = pages;
  return (
    <div>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.bureauEmpty} />}
      {items && items.length > 0 && <ClaimTable rows={items} caption={t.claimsCaption} hrefOf={({ id }) => `/app/bureau/claims/${id}/`} />}
      <LoadMore pages={pages} />
    </div>
  );
};

/** `/app/bureau/claims/`: the claims of each district that the officer's office serves. */
const BureauClaims = () => {
  const { list: t } = useText('claims');
  return (
    <div>
      <PageTitle>{t.bureau}</PageTitle>
      <ServedDistrict>{(district) => <OfDistrict district={district} />}</ServedDistrict>
    </div>
  );
};
export default BureauClaims;
