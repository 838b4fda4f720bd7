import type { CellError } from '../../take-over/sheet.ts';
import { labelOf, useText } from '../../text.tsx';
import { downloadWorkbook } from '../../workbook.ts';

/** The example that the template shows in its second row; people write over it. */
const example: Readonly<Record<string, string>> = {
  enterpriseCode: '91320402MA9KM001XT', agencyCode: '91320402MA9ABCD16F', signedOn: '2024-02-20', startsOn: '2024-03-01', endsOn: '2027-02-28', firstYear: '1', items: '劳动合同:定期上门:4；社会保险:电话:12', monthlyFee: '0', liability: '示例：按双方约定承担',
  filedOn: '2024-02-28', filingNumber: 'CZ-2024-018', 'paid/1/amount': '15000', 'paid/1/paidOn': '2025-06-20', 'paid/1/reference': 'SL-20250012',
};

/** Heads of the sheet's columns, what is wrong with a cell in words, and the template. */
export const useSheetWords = (withAgency: boolean) => {
  const t = useText('takeOver');
  const fields: Readonly<Record<string, unknown>> = t.field;
  const headOf = (column: string): string => {
    const [paid, year = '', what = ''] = column.split('/');
    if (paid === 'paid') return t.field.paidColumn(Number(year.replace('#', '')) + (year.startsWith('#') ? 1 : 0), labelOf({ amount: t.field.amount, paidOn: t.field.paidOn, reference: t.field.reference }, what));
    const label = fields[column];
    return typeof label === 'string' ? label : column;
  };
  const cellWords = ({ column, kind, part = '' }: CellError): string => `${headOf(column)}${kind === 'item' ? `：${t.cell.item(part)}` : `：${t.cell[kind]}`}`;
  const download = (columns: readonly string[]): Promise<void> =>
    downloadWorkbook(t.title, [
      { name: t.sheet, rows: [columns.map(headOf), columns.map((column) => example[column] ?? '')] },
      { name: t.field.items, rows: [[t.field.items], [t.field.itemsFormat], ...(withAgency ? [[t.bureauLead]] : [])] },
    ]);
  return { headOf, cellWords, download };
};
