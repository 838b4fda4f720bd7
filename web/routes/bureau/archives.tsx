import { archiveRoutes } from '../../../shared/contract/archives.ts';
import type { District } from '../../../shared/domain/who.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: District }) => {
  const { list: t } = useText('archives');
  const pages = usePages(archiveRoutes.listArchives, { query: { district } });
  const { items, problem, loading, reload } = pages;
  return (
    <div aria-busy={loading ? 'true' : undefined}>
      {problem && !items && <Problem problem={problem} onRetry={reload} />}
      {!items && !problem && <Loading />}
      {items?.length === 0 && <EmptyState title={t.empty} />}
      <ul class="govuk-list govuk-list--spaced">
        {items?.map(({ enterpriseId, enterpriseName, count }) => (
          <li key={enterpriseId}><a class="govuk-link" href={`/app/bureau/archives/${enterpriseId}/`}>{enterpriseName}</a> <span class="app-quiet">{t.entries(count)}</span></li>
        ))}
      </ul>
      {items && items.length > 0 && <LoadMore pages={pages} />}
    </div>
  );
};

/** `/app/bureau/archives/`: the archives of each district that the officer's office serves. */
const BureauArchives = () => {
  const { list: t } = useText('archives');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <ServedDistrict>{(district) => <OfDistrict key={district} district={district} />}</ServedDistrict>
    </div>
  );
};

export default BureauArchives;
