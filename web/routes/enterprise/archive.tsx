import { useState } from 'preact/hooks';
import { archiveRoutes, type EntryFilter } from '../../../shared/contract/archives.ts';
import { api } from '../../api.ts';
import { ArchiveChecker } from '../../components/archives/archive-check.tsx';
import { ArchiveExporter } from '../../components/archives/archive-export.tsx';
import { ArchivePage } from '../../components/archives/archive-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/archive/`: the enterprise's own archive, whole. */
const EnterpriseArchive = ({ params: { organisationId = '' } }: PageProps) => {
  const { show: t } = useText('archives');
  const params = { organisationId, enterpriseId: organisationId };
  const [filter, setFilter] = useState<EntryFilter>({});
  const archive = useQuery(archiveRoutes.showArchive, { params });
  const entries = usePages(archiveRoutes.listEntries, { params, query: filter });
  const exports = useQuery(archiveRoutes.listExports, { params });
  return (
    <ArchivePage archive={archive} entries={entries} filter={filter} onFilter={setFilter} reader={{ side: 'enterprise', organisationId }} note={t.all} missing={<EmptyState title={t.none}><p>{t.noneHelp}</p></EmptyState>} recordsHref={(agreementId) => `/app/enterprise/${organisationId}/agreements/${agreementId}/records/`}>
      <ArchiveChecker check={() => api(archiveRoutes.checkArchive, { params })} />
      <ArchiveExporter hint={t.exportAll} ask={() => api(archiveRoutes.requestExport, { params })} list={exports} open={(exportId) => api(archiveRoutes.showExport, { params: { ...params, exportId } })} />
    </ArchivePage>
  );
};

export default EnterpriseArchive;
