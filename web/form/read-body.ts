import type { FieldError } from '../../shared/domain/result.ts';
import { isLocalDate } from '../../shared/rules/dates.ts';
import { parseYuan } from '../../shared/rules/money.ts';
import type { Entry, Fixed } from './body.ts';

type Read = { readonly value: unknown } | { readonly wrong: string };
const absent: Read = { value: undefined };

const readNumber = (typed: string): Read => {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (text === '') return absent;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { wrong: 'not-a-number' };
  return { value: Number(text) };
};

const readYuan = (typed: string): Read => {
  if (typed.trim() === '') return absent;
  const fen = parseYuan(typed);
  return fen === undefined ? { wrong: 'not-money' } : { value: fen };
};

const readDate = (typed: string): Read => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return absent;
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isLocalDate(date) ? { value: date } : { wrong: 'not-a-date' };
};

const read = ({ kind, values }: Entry): Read => {
  const typed = values[0] ?? '';
  switch (kind) {
    case 'number':
      return readNumber(typed);
    case 'yuan':
      return readYuan(typed);
    case 'date':
      return readDate(typed);
    case 'yes-no':
      return typed === '' ? absent : { value: typed === 'yes' };
    case 'list':
      return { value: values.filter((value) => value !== '') };
    case 'flag':
      return { value: values.length > 0 };
    case 'text':
      return typed.trim() === '' ? absent : { value: typed.trim() };
  }
};

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const put = (body: Container, path: readonly string[], value: unknown): void => {
  const [head = '', ...rest] = path;
  const holder = body as Record<string, unknown>;
  if (rest.length === 0) {
    holder[head] = value;
    return;
  }
  const inside = holder[head];
  const container: Container = isContainer(inside) ? inside : /^\d+$/.test(rest[0] ?? '') ? [] : {};
  holder[head] = container;
  put(container, rest, value);
};

/** Lists whose rows were removed on the page have gaps in their numbering: those close. */
const closeGaps = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(closeGaps);
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeGaps(inner)]));
};

/** The request body that the fields make, and what in them is not even readable. Fields left empty are absent. */
export const bodyOf = (entries: readonly Entry[]): { readonly body: Record<string, unknown>; readonly errors: FieldError[] } => {
  const body: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const entry of entries) {
    const result = read(entry);
    if ('wrong' in result) errors.push({ pointer: `/${entry.name}`, kind: result.wrong });
    else if (result.value !== undefined) put(body, entry.name.split('/'), result.value);
  }
  return { body: closeGaps(body) as Record<string, unknown>, errors };
};

/**
 * The same with what the page itself adds.
 * @param fixed such as the revision that the person saw; a function where it follows from what was typed
 */
export const fullBodyOf = (entries: readonly Entry[], fixed: Fixed = {}): { readonly body: Record<string, unknown>; readonly errors: readonly FieldError[] } => {
  const { body, errors } = bodyOf(entries);
  return { body: { ...body, ...(typeof fixed === 'function' ? fixed(body) : fixed) }, errors };
};
