/**
 * A table that becomes cards on a phone, and can be taken away as CSV.
 *   <DataTable caption="双选会" rows={fairs} rowKey={(fair) => fair.id} exportName="双选会"
 *     columns={[{ label: '名称', cell: (fair) => <a href={…}>{fair.title}</a>, text: (fair) => fair.title }, { label: '名额', cell: (fair) => fair.seats, numeric: true }]} />
 */
import type { ComponentChildren } from 'preact';
import { csvOf, download } from '../csv.ts';
import { useText } from '../text.tsx';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The cell in the exported file, where `cell` is more than text or a number. */
  readonly text?: (row: Row) => string;
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** File name of the export without its ending; without it there is none. */
  readonly exportName?: string;
}

const plain = (content: ComponentChildren): string => (typeof content === 'string' || typeof content === 'number' ? String(content) : '');

export const DataTable = <Row,>({ caption, captionHidden, columns, rows, rowKey, exportName }: DataTableProps<Row>) => {
  const { action } = useText();
  const save = () => download(`${exportName}.csv`, csvOf([columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ cell, text }) => text?.(row) ?? plain(cell(row))))]));
  return (
    <div class="app-table">
      {/* Roles are said outright: a table laid out as cards is otherwise no table to screen readers. */}
      <table class="govuk-table" role="table">
        <caption class={`govuk-table__caption govuk-table__caption--m${captionHidden ? ' govuk-visually-hidden' : ''}`}>{caption}</caption>
        <thead class="govuk-table__head" role="rowgroup">
          <tr class="govuk-table__row" role="row">
            {columns.map(({ label, numeric }) => <th key={label} scope="col" role="columnheader" class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}>{label}</th>)}
          </tr>
        </thead>
        <tbody class="govuk-table__body" role="rowgroup">
          {rows.map((row) => (
            <tr class="govuk-table__row" role="row" key={rowKey(row)}>
              {columns.map(({ label, cell, numeric }) => {
                const content = cell(row);
                return (
                  <td key={label} role="cell" class={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}${content === '' ? ' app-table__cell--empty' : ''}`}>
                    <span class="app-table__label" aria-hidden="true">{label}</span>
                    <span class="app-table__value">{content}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {exportName && rows.length > 0 && <p class="app-no-print"><button type="button" class="app-link-button" onClick={save}>{action.exportTable}</button></p>}
    </div>
  );
};
