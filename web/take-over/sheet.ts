import type { PaperForm } from '../../shared/contract/agreements.ts';
import { manners, serviceItems, type Manner, type ServiceItem } from '../../shared/domain/service-items.ts';
import { parseLocalDate } from '../../shared/rules/dates.ts';

/** Columns of the sheet, in order; each has its words under `takeOver.field`. */
export const plainColumns = ['enterpriseCode', 'agencyCode', 'signedOn', 'startsOn', 'endsOn', 'firstYear', 'items', 'monthlyFee', 'liability', 'filedOn', 'filingNumber', 'endedOn', 'endReason'] as const;
export type PlainColumn = (typeof plainColumns)[number];
export const paidColumns = ['amount', 'paidOn', 'reference'] as const;
const YEARS = [1, 2, 3] as const;

/** What is wrong with one cell: its column, and in which way. */
export interface CellError {
  readonly row: number;
  readonly column: string;
  readonly kind: 'date' | 'whole' | 'money' | 'item' | 'missing';
  readonly part?: string;
}
export interface SheetRow {
  readonly enterpriseCode: string;
  readonly agencyCode?: string;
  readonly paper: PaperForm;
}
export interface Names {
  readonly serviceItems: Readonly<Record<ServiceItem, string>>;
  readonly manners: Readonly<Record<Manner, string>>;
}

/** A cell as text: a date as its day, a number without a guess at its form. */
const textOf = (cell: unknown): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null || cell === undefined ? '' : String(cell).trim());

/** One row, cell by cell; what cannot be read is noted and read as nothing. */
const reader = (cells: readonly unknown[], columns: readonly string[], row: number, errors: CellError[]) => {
  const raw = (column: string): string => textOf(cells[columns.indexOf(column)]);
  const wrong = (column: string, kind: CellError['kind'], part?: string): void => void errors.push({ row, column, kind, ...(part !== undefined && { part }) });
  return {
    raw,
    required(column: string): string {
      if (raw(column) === '') wrong(column, 'missing');
      return raw(column);
    },
    date(column: string, optional = false): string {
      const value = raw(column).replaceAll(/[/.年月]/g, '-').replace('日', '').replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      if (value === '' && optional) return '';
      if (!parseLocalDate(value)) wrong(column, value === '' ? 'missing' : 'date');
      return value;
    },
    whole(column: string): number {
      if (!/^\d{1,3}$/.test(raw(column))) wrong(column, raw(column) === '' ? 'missing' : 'whole');
      return Number(raw(column)) || 0;
    },
    fen(column: string): number {
      const value = raw(column).replaceAll(/[,，元¥]/g, '');
      if (!/^\d{1,9}(\.\d{1,2})?$/.test(value)) wrong(column, value === '' ? 'missing' : 'money');
      return Math.round(Number(value) * 100) || 0;
    },
    wrong,
  };
};

/** “劳动合同:定期上门:4；社会保险:电话:12”, by the names that people read or any clear part of them. */
const itemsOf = (text: string, { serviceItems: items, manners: ways }: Names, wrong: (part: string) => void): PaperForm['terms']['items'] =>
  text.split(/[;；\n]/).map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => {
    const [name = '', way = '', times = ''] = part.split(/[:：]/).map((one) => one.trim());
    const item = serviceItems.find((one) => items[one] === name) ?? serviceItems.find((one) => name.length > 1 && items[one].includes(name));
    const manner = manners.find((one) => ways[one] === way) ?? manners.find((one) => way.length > 1 && ways[one].includes(way));
    if (item && manner && /^\d{1,3}$/.test(times)) return [{ item, manner, timesPerYear: Number(times) }];
    wrong(part);
    return [];
  });

const rowOf = (cells: readonly unknown[], columns: readonly string[], row: number, names: Names, withAgency: boolean, errors: CellError[]): SheetRow => {
  const at = reader(cells, columns, row, errors);
  const fee = at.fen('monthlyFee');
  const [filedOn, number, endedOn, reason] = [at.date('filedOn', true), at.raw('filingNumber'), at.date('endedOn', true), at.raw('endReason')];
  if (filedOn && !number) at.wrong('filingNumber', 'missing');
  if (!filedOn && number) at.wrong('filedOn', 'missing');
  if (endedOn && !reason) at.wrong('endReason', 'missing');
  const common = { note: '', negotiable: [] };
  return {
    enterpriseCode: at.required('enterpriseCode'),
    ...(withAgency && { agencyCode: at.required('agencyCode') }),
    paper: {
      signedOn: at.date('signedOn'), firstYear: at.whole('firstYear'),
      terms: {
        items: itemsOf(at.required('items'), names, (part) => at.wrong('items', 'item', part)), mannerNote: '', liability: at.raw('liability'), startsOn: at.date('startsOn'), endsOn: at.date('endsOn'),
        fee: fee === 0 ? { kind: 'free', ...common } : { kind: 'paid', amountFen: fee, per: 'month', payer: 'enterprise', due: '', ...common },
      },
      ...(filedOn && { filed: { on: filedOn, number } }),
      ...(endedOn && { ended: { on: endedOn, reason } }),
      paid: YEARS.flatMap((year) => {
        const column = (what: string) => `paid/${year}/${what}`;
        return paidColumns.every((what) => at.raw(column(what)) === '') ? [] : [{ year, amountFen: at.fen(column('amount')), paidOn: at.date(column('paidOn')), reference: at.required(column('reference')) }];
      }),
    },
  };
};

/** Keys of the sheet's columns, in order. */
export const columnsOf = (withAgency: boolean): string[] => [...plainColumns.filter((column) => withAgency || column !== 'agencyCode'), ...YEARS.flatMap((year) => paidColumns.map((what) => `paid/${year}/${what}`))];

/** The rows of a sheet, after its head, and every cell that cannot be read; empty rows are skipped. `row` counts as Excel does. */
export const readSheet = (sheet: readonly (readonly unknown[])[], names: Names, withAgency: boolean): { readonly rows: SheetRow[]; readonly numbers: number[]; readonly errors: CellError[] } => {
  const errors: CellError[] = [];
  const columns = columnsOf(withAgency);
  const filled = sheet.map((cells, index) => ({ cells, row: index + 1 })).slice(1).filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const rows = filled.map(({ cells, row }) => rowOf(cells, columns, row, names, withAgency, errors));
  const place = ({ row, column }: CellError): number => row * columns.length + columns.indexOf(column);
  return { rows, numbers: filled.map(({ row }) => row), errors: errors.toSorted((one, other) => place(one) - place(other)) };
};

/** The column that a refusal of the service points at, and which row of the request. */
export const columnAt = (pointer: string): { readonly index: number; readonly column: string } | undefined => {
  const match = /^\/rows\/(\d+)\/(.+)$/.exec(pointer);
  if (!match) return undefined;
  const [, index = '', path = ''] = match;
  const paid = /^paper\/paid\/(\d+)\/(\w+)$/.exec(path);
  const names: Readonly<Record<string, string>> = { amountFen: 'amount', year: 'amount', 'paper/filed/on': 'filedOn', 'paper/filed/number': 'filingNumber', 'paper/ended/on': 'endedOn', 'paper/ended/reason': 'endReason' };
  const last = path.split('/').at(-1) ?? '';
  return { index: Number(index), column: paid ? `paid/#${paid[1]}/${names[paid[2] ?? ''] ?? paid[2]}` : (names[path] ?? (path.startsWith('paper/terms/items') ? 'items' : last)) };
};
