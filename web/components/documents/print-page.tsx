/**
 * A page that is printed: the document alone, and beside it what cannot be printed: buttons.
 *   <PrintPage query={query} back={`/app/…`} download={() => api(documentRoutes.downloadDocument, …)} />
 */
import { useState } from 'preact/hooks';
import type { MadeFile } from '../../../shared/contract/documents.ts';
import type { PrintedDocument } from '../../../shared/domain/printed-document.ts';
import { download } from '../../csv.ts';
import { useText } from '../../text.tsx';
import type { Failure, Query } from '../../use-query.ts';
import { PageTitle } from '../page-title.tsx';
import { Problem, Ready } from '../problem.tsx';
import { PaperView } from './paper-view.tsx';

interface PrintPageProps {
  readonly query: Query<PrintedDocument>;
  readonly back: string;
  readonly make: () => Promise<{ readonly ok: true; readonly body: MadeFile } | { readonly ok: false; readonly problem: Failure }>;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const Download = ({ make }: Pick<PrintPageProps, 'make'>) => {
  const t = useText('documents');
  const [state, setState] = useState<{ readonly busy?: true; readonly done?: string; readonly problem?: Failure }>({});
  const start = async (): Promise<void> => {
    setState({ busy: true });
    const made = await make();
    if (!made.ok) return setState({ problem: made.problem });
    download(made.body.fileName, bytesOf(made.body.base64), made.body.mediaType);
    setState({ done: made.body.fileName });
  };
  return (
    <>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={state.busy} onClick={() => !state.busy && void start()}>{state.busy ? t.downloading : t.download}</button>
      <p role="status">{state.done !== undefined && t.downloaded(state.done)}</p>
      {state.problem && <Problem problem={state.problem} onRetry={() => void start()} />}
    </>
  );
};

export const PrintPage = ({ query, back, make }: PrintPageProps) => {
  const t = useText('documents');
  return (
    <Ready query={query}>
      {(made) => (
        <div>
          <div class="app-no-print">
            <a class="govuk-link" href={back}>{t.back}</a>
            <PageTitle>{t.printPage[made.document]}</PageTitle>
            {made.check && <p>{t.lead}</p>}
            <div class="govuk-button-group">
              <button type="button" class="govuk-button" onClick={() => print()}>{t.print}</button>
              <Download make={make} />
            </div>
          </div>
          <PaperView document={made} />
        </div>
      )}
    </Ready>
  );
};
