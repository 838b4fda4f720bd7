/**
 * Many paper agreements from a sheet, on this device first: every wrong cell is named before anything is sent, and the service
 * takes all rows or none.
 *   <ImportSheet organisationId={…} onDone={pages.reload} />     // officers: without organisationId, with a column for the agency
 */
import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { MOST_ROWS } from '../../../shared/domain/take-over-limits.ts';
import type { FieldError } from '../../../shared/domain/result.ts';
import { loadFailureWords, useProblemText } from '../../failure-words.ts';
import { useWording } from '../../form/context.ts';
import { columnAt, columnsOf, readSheet, type CellError, type SheetRow } from '../../take-over/sheet.ts';
import { useLanguage, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { NoticeBanner } from '../notices.tsx';
import { useSheetWords } from './sheet-words.ts';

interface Read {
  readonly rows: readonly SheetRow[];
  readonly numbers: readonly number[];
  readonly errors: readonly string[];
  /** What the service refused; worded when its words are there. */
  readonly refused?: readonly FieldError[];
}

export const ImportSheet = ({ organisationId, onDone }: { readonly organisationId?: string; readonly onDone: () => void }) => {
  const t = useText('takeOver');
  const { state } = useText();
  const { terms: names } = useText();
  const language = useLanguage();
  const word = useWording();
  const problemText = useProblemText(true);
  const { headOf, cellWords, download } = useSheetWords(organisationId === undefined);
  const own = useAction(agreementRoutes.enterTakeOvers);
  const office = useAction(agreementRoutes.enterBureauTakeOvers);
  const busy = own.busy || office.busy;
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState('');
  const fail = (error: string): void => setRead({ rows: [], numbers: [], errors: [error] });

  const choose = async (file: File | undefined): Promise<void> => {
    setRead(undefined);
    setSaid('');
    if (!file) return;
    try {
      const { readSheet: cellsOf } = await import('read-excel-file/browser');
      const sheet = readSheet(await cellsOf(file), names, organisationId === undefined);
      if (sheet.rows.length === 0) fail(t.noRows);
      else if (sheet.rows.length > MOST_ROWS) fail(t.tooMany(MOST_ROWS));
      else setRead({ rows: sheet.rows, numbers: sheet.numbers, errors: sheet.errors.map((error: CellError) => t.rowError(error.row, cellWords(error))) });
    } catch {
      fail(t.unreadable);
    }
  };
  const send = async (): Promise<void> => {
    if (!read || busy) return;
    const rows = [...read.rows];
    const result = organisationId ? await own.run({ params: { organisationId }, body: { rows } }) : await office.run({ body: { rows: rows.map((row) => ({ agencyCode: '', ...row })) } });
    if (result.ok) {
      setRead(undefined);
      setSaid(t.imported(result.body.items.length));
      onDone();
      return;
    }
    await loadFailureWords(language);
    const { errors: refused = [] } = result.problem;
    setRead(refused.length ? { ...read, refused } : { ...read, errors: [problemText(result.problem.kind)] });
  };
  const refusal = (error: FieldError): string => {
    const at = columnAt(error.pointer);
    return at ? t.rowError(read?.numbers[at.index] ?? at.index + 2, word(error, { label: headOf(at.column), choice: false })) : word(error, { label: t.field.rows, choice: false });
  };
  const errors = read && [...read.errors, ...(read.refused ?? []).map(refusal)];
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.importTitle}</span></summary>
      <div class="govuk-details__text">
        {said && <NoticeBanner title={said} />}
        <p>{t.importLead(MOST_ROWS)}</p>
        <p><button type="button" class="app-link-button" onClick={() => void download(columnsOf(organisationId === undefined))}>{t.template}</button></p>
        <div class="govuk-form-group">
          <label class="govuk-label" for="sheet">{t.choose}</label>
          <input class="govuk-file-upload" id="sheet" type="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        </div>
        <div role="status">
          {errors && errors.length > 0 && (
            <div class="govuk-inset-text">
              <strong>{t.rowErrors}</strong>
              <ul class="govuk-list govuk-list--bullet">{errors.map((error) => <li key={error}>{error}</li>)}</ul>
            </div>
          )}
          {read && errors?.length === 0 && <p>{t.ready(read.rows.length)}</p>}
        </div>
        {errors?.length === 0 && <button type="button" class="govuk-button" aria-disabled={busy ? 'true' : undefined} onClick={() => void send()}>{busy ? state.busy : t.importSubmit}</button>}
      </div>
    </details>
  );
};
