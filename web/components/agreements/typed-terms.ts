import { manners, serviceItems, type Manner, type ServiceItem } from '../../../shared/domain/service-items.ts';

type Typed = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Typed => (typeof value === 'object' && value !== null ? { ...value } : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const linesOf = (value: unknown): string[] => textOf(value).split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Field of the times a year of one item in one manner: left empty where it is not served so. */
export const timesField = (item: ServiceItem, manner: Manner): string => `ways/${item}/${manner}`;
export const linesField = (item: ServiceItem): string => `lines/${item}`;

/** The rows of one ticked item; own lines stand with the first. An item without a manner is a row that the check refuses. */
const rowsOf = (item: ServiceItem, ways: Typed, lines: readonly string[]): object[] => {
  const times = objectOf(ways[item]);
  const rows = manners.flatMap((manner) => (times[manner] === undefined ? [] : [{ item, manner, timesPerYear: times[manner] }]));
  return (rows.length > 0 ? rows : [{ item }]).map((row, index) => (index === 0 && lines.length > 0 ? { ...row, lines } : row));
};

/** The terms as they are typed, from the fields of the form: what a draft may leave open is empty, not absent. */
export const typedTerms = (body: Typed): Typed => {
  const terms = objectOf(body.terms);
  const ticked: readonly unknown[] = Array.isArray(terms.items) ? terms.items : [];
  const [ways, lines] = [objectOf(body.ways), objectOf(body.lines)];
  const fee = objectOf(terms.fee);
  const { atEnd, note } = objectOf(terms.personalData);
  const { personalData: _, ...rest } = terms;
  return {
    mannerNote: '', liability: '', ...rest,
    items: serviceItems.filter((item) => ticked.includes(item)).flatMap((item) => rowsOf(item, ways, linesOf(lines[item]))),
    fee: { note: '', negotiable: [], ...fee, ...(fee.kind === 'paid' && { amountFen: fee.amountFen ?? 0, due: fee.due ?? '' }) },
    ...(atEnd !== undefined && { personalData: { atEnd, note: note ?? '' } }),
  };
};
