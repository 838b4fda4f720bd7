import { useState } from 'preact/hooks';
import { archiveRoutes, type EntryFilter } from '../../../shared/contract/archives.ts';
import { api } from '../../api.ts';
import { ArchiveChecker } from '../../components/archives/archive-check.tsx';
import { ArchiveExporter } from '../../components/archives/archive-export.tsx';
import { ArchivePage } from '../../components/archives/archive-page.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/archives/:enterpriseId/`: the agency's own part of an enterprise's archive. */
const AgencyArchive = ({ params: { organisationId = '', enterpriseId = '' } }: PageProps) => {
  const { show: t } = useText('archives');
  const params = { organisationId, enterpriseId };
  const [filter, setFilter] = useState<EntryFilter>({});
  const archive = useQuery(archiveRoutes.showArchive, { params });
  const entries = usePages(archiveRoutes.listEntries, { params, query: filter });
  const exports = useQuery(archiveRoutes.listExports, { params });
  return (
    <ArchivePage archive={archive} entries={entries} filter={filter} onFilter={setFilter} reader={{ side: 'agency', organisationId }} note={t.ownPart} recordsHref={(agreementId) => `/app/agency/${organisationId}/agreements/${agreementId}/records/`}>
      <ArchiveChecker check={() => api(archiveRoutes.checkArchive, { params })} />
      <ArchiveExporter hint={t.exportPart} ask={() => api(archiveRoutes.requestExport, { params })} list={exports} open={(exportId) => api(archiveRoutes.showExport, { params: { ...params, exportId } })} />
    </ArchivePage>
  );
};

export default AgencyArchive;
