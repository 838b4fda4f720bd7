import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useMe } from '../../app/me.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Loading, Problem } from '../../components/problem.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

/** `/app/bureau/fairs/`: the fairs of the districts that the officer's office serves, drafts too. */
const BureauFairs = () => {
  const { fact } = useText('fairs');
  const { bureau: t, fairStatus } = useText('fairs');
  const { terms } = useText();
  const { day } = useFormat();
  const duties = useMe().data?.person.duties ?? [];
  const fairs = usePages(fairRoutes.listFairs, { query: {} });
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {duties.includes('fair') && <a class="govuk-button" href="/app/bureau/fairs/new/">{t.draft}</a>}
      {!fairs.items && (fairs.problem ? <Problem problem={fairs.problem} onRetry={fairs.reload} /> : <Loading />)}
      {fairs.items?.length === 0 && <EmptyState title={t.none}><p>{t.noneHelp}</p></EmptyState>}
      {fairs.items && fairs.items.length > 0 && (
        <DataTable
          caption={t.title}
          captionHidden
          rows={fairs.items}
          rowKey={(fair) => fair.id}
          exportName={t.title}
          columns={[
            { label: t.name, cell: (fair) => <a class="govuk-link" href={`/app/bureau/fairs/${fair.id}/`}>{fair.title}</a>, text: (fair) => fair.title },
            { label: t.status, cell: (fair) => <Tag status={fair.status} labels={fairStatus} />, text: (fair) => labelOf(fairStatus, fair.status) },
            { label: t.date, cell: (fair) => day(fair.date), text: (fair) => fair.date },
            { label: t.venue, cell: (fair) => fair.venue },
            { label: fact.district, cell: (fair) => labelOf(terms.districts, fair.district) },
          ]}
        />
      )}
      <LoadMore pages={fairs} />
    </div>
  );
};

export default BureauFairs;
