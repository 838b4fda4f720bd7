import { useState } from 'preact/hooks';
import { archiveRoutes, type EntryFilter } from '../../../shared/contract/archives.ts';
import { api } from '../../api.ts';
import { ArchiveChecker } from '../../components/archives/archive-check.tsx';
import { ArchiveExporter } from '../../components/archives/archive-export.tsx';
import { ArchivePage } from '../../components/archives/archive-page.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/archives/:enterpriseId/`: an archive of the district, whole. */
const BureauArchive = ({ params: { enterpriseId = '' } }: PageProps) => {
  const params = { enterpriseId };
  const [filter, setFilter] = useState<EntryFilter>({});
  const archive = useQuery(archiveRoutes.showBureauArchive, { params });
  const entries = usePages(archiveRoutes.listBureauEntries, { params, query: filter });
  return (
    <ArchivePage archive={archive} entries={entries} filter={filter} onFilter={setFilter} reader={{ side: 'bureau' }} recordsHref={(agreementId) => `/app/bureau/agreements/${agreementId}/records/`}>
      <ArchiveChecker check={() => api(archiveRoutes.checkBureauArchive, { params })} />
      <ArchiveExporter load={() => api(archiveRoutes.exportBureauArchive, { params })} />
    </ArchivePage>
  );
};

export default BureauArchive;
