import { download } from './csv.ts';

type Cell = string | number;
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Excel refuses these in the name of a sheet, and names of more than 31 characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
const widthOf = (rows: Sheet['rows'], column: number): number => Math.min(60, 4 + 2 * Math.max(...rows.map((row) => String(row[column] ?? '').length)));

/** Hands a workbook to the person: the first row of each sheet is its head; text stays text, whatever it looks like. */
export const downloadWorkbook = async (name: string, sheets: readonly Sheet[]): Promise<void> => {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const made = writeWorkbook(
    sheets.map(({ name: sheet, rows }) => ({
      sheet: sheetName(sheet),
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((row, index) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String, ...(index === 0 && { fontWeight: 'bold' as const }) }))),
    })),
  );
  download(`${name}.xlsx`, await made.toBlob());
};
