import { useState } from 'preact/hooks';
import { archiveRoutes, type EntryFilter } from '../../../shared/contract/archives.ts';
import { api } from '../../api.ts';
import { ArchiveChecker } from '../../components/archives/archive-check.tsx';
import { ArchiveExporter } from '../../components/archives/archive-export.tsx';
import { EraseEntry } from '../../components/archives/erase-entry.tsx';
import { Erasures } from '../../components/archives/erasures.tsx';
import { ArchivePage } from '../../components/archives/archive-page.tsx';
import { useOneOpen } from '../../components/in-force/one-open.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/archives/:enterpriseId/`: an archive of the district, whole. */
const BureauArchive = ({ params: { enterpriseId = '' } }: PageProps) => {
  const { show: t } = useText('archives');
  const params = { enterpriseId };
  const [filter, setFilter] = useState<EntryFilter>({});
  const archive = useQuery(archiveRoutes.showBureauArchive, { params });
  const entries = usePages(archiveRoutes.listBureauEntries, { params, query: filter });
  const erasures = useQuery(archiveRoutes.listErasures, { params });
  const one = useOneOpen();
  const changed = (): void => {
    erasures.reload();
    entries.reload();
  };
  const mayErase = erasures.data?.actions.includes('propose');
  const exports = useQuery(archiveRoutes.listBureauExports, { params });
  return (
    <ArchivePage archive={archive} entries={entries} filter={filter} onFilter={setFilter} reader={{ side: 'bureau' }} entryAction={mayErase ? (entry) => <EraseEntry one={one} enterpriseId={enterpriseId} entry={entry} onDone={changed} /> : undefined} recordsHref={(agreementId) => `/app/bureau/agreements/${agreementId}/records/`}>
      <ArchiveChecker check={() => api(archiveRoutes.checkBureauArchive, { params })} />
      <ArchiveExporter hint={t.exportAll} ask={() => api(archiveRoutes.requestBureauExport, { params })} list={exports} open={(exportId) => api(archiveRoutes.showBureauExport, { params: { ...params, exportId } })} />
      <Erasures enterpriseId={enterpriseId} erasures={erasures} onDone={changed} />
    </ArchivePage>
  );
};

export default BureauArchive;
