/**
 * Asks for the archive as one ZIP, shows how far it is, and fetches it under an address made at that moment.
 *   <ArchiveExporter ask={() => api(archiveRoutes.requestExport, { params })} list={useQuery(…)} open={(exportId) => api(archiveRoutes.showExport, …)} />
 */
import { useEffect, useState } from 'preact/hooks';
import type { CallResult } from '../../../shared/contract/client.ts';
import type { archiveRoutes, ExportView } from '../../../shared/contract/archives.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Failure, Query } from '../../use-query.ts';
import { Problem } from '../problem.tsx';
import { Meter } from '../progress.tsx';

type Asked = CallResult<typeof archiveRoutes.requestExport> | CallResult<typeof archiveRoutes.requestBureauExport>;
type Opened = CallResult<typeof archiveRoutes.showExport> | CallResult<typeof archiveRoutes.showBureauExport>;

interface ExporterProps {
  readonly hint: string;
  readonly ask: () => Promise<Asked>;
  readonly list: Query<{ readonly items: readonly ExportView[] }>;
  readonly open: (exportId: string) => Promise<Opened>;
}

/** How often one that is being made is looked at. */
const LOOK_MS = 3000;
const MEGABYTE = 1024 * 1024;

const Line = ({ item, onOpen }: { readonly item: ExportView; readonly onOpen: () => void }) => {
  const { exports: t } = useText('archives');
  const { date } = useText();
  const format = useFormat();
  const { status, expected, delivered, bytes } = item;
  const missing = expected.files - delivered.files;
  return (
    <li>
      <p><strong>{format.moment(item.askedAt)}</strong> · {item.askedBy} · {labelOf(t.status, status)}</p>
      {(status === 'running' || status === 'queued') && expected.files > 0 && <Meter label={t.progress} value={delivered.files} of={expected.files} />}
      {status === 'failed' && <p>{labelOf(t.why, item.why ?? 'trouble')}</p>}
      {status === 'ready' && (
        <>
          <p>{t.counts(expected.entries, delivered.files, expected.files, (bytes / MEGABYTE).toFixed(1))} {t.until(date.day(item.expiresOn))}</p>
          {missing > 0 && <p class="govuk-inset-text">{t.undelivered(missing)}</p>}
          <button type="button" class="govuk-button govuk-button--secondary" onClick={onOpen}>{t.fetch}<span class="govuk-visually-hidden"> {format.moment(item.askedAt)}</span></button>
        </>
      )}
    </li>
  );
};

export const ArchiveExporter = ({ hint, ask, list, open }: ExporterProps) => {
  const { exports: t } = useText('archives');
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Failure }>({ busy: false });
  const items = list.data?.items ?? [];
  const making = items.some(({ status }) => status === 'queued' || status === 'running');
  const { reload } = list;
  useEffect(() => {
    if (!making) return undefined;
    const timer = setInterval(reload, LOOK_MS);
    return () => clearInterval(timer);
  }, [making, reload]);

  const run = async (): Promise<void> => {
    setState({ busy: true });
    const result = await ask();
    setState({ busy: false, ...(!result.ok && { problem: result.problem }) });
    reload();
  };
  const fetchIt = async (exportId: string): Promise<void> => {
    const result = await open(exportId);
    if (result.ok && result.body.address) location.assign(result.body.address.url);
    else if (!result.ok) setState({ busy: false, problem: result.problem });
    else reload();
  };
  return (
    <section class="app-card app-no-print">
      <h2 class="govuk-heading-s">{t.title}</h2>
      <p>{hint}</p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy || making ? 'true' : undefined} onClick={() => void (state.busy || making || run())}>{making ? t.making : t.button}</button>
      {state.problem && <Problem problem={state.problem} onRetry={() => void run()} />}
      <div role="status">{making ? t.stay : ''}</div>
      <ul class="govuk-list">{items.map((item) => <Line key={item.id} item={item} onOpen={() => void fetchIt(item.id)} />)}</ul>
    </section>
  );
};
