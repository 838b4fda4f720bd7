import { classifySize, isAmount, type SizeResult } from '../../../shared/rules/size/classify-size.ts';
import type { FieldError } from '../../../shared/domain/result.ts';

export const sizeFields = ['code', 'employees', 'revenueWan', 'assetsWan'] as const;
export type SizeField = (typeof sizeFields)[number];
export type SizeTyped = Readonly<Record<SizeField, string>>;

const figure = (typed: string): string => typed.normalize('NFKC').replace(/[,\s]/g, '');

/** Reads what was typed into the self-check and computes the class, or says what cannot be read. Empty figures are allowed. */
export const judgeSize = (typed: SizeTyped): { readonly ok: true; readonly result: SizeResult } | { readonly ok: false; readonly errors: ReadonlyMap<SizeField, FieldError> } => {
  const [employees, revenueWan, assetsWan] = [figure(typed.employees), figure(typed.revenueWan), figure(typed.assetsWan)];
  const errors = new Map<SizeField, FieldError>();
  const wrong = (name: SizeField, kind: string) => errors.set(name, { pointer: `/${name}`, kind });
  if (typed.code === '') wrong('code', 'required');
  if (employees !== '' && !isAmount(employees)) wrong('employees', 'not-a-number');
  else if (employees.includes('.')) wrong('employees', 'not-whole');
  if (revenueWan !== '' && !isAmount(revenueWan)) wrong('revenueWan', 'not-a-number');
  if (assetsWan !== '' && !isAmount(assetsWan)) wrong('assetsWan', 'not-a-number');
  if (errors.size > 0) return { ok: false, errors };
  const given = (value: string) => (value === '' ? undefined : value);
  return { ok: true, result: classifySize({ code: typed.code, employees: employees === '' ? undefined : Number(employees), revenueWan: given(revenueWan), assetsWan: given(assetsWan) }) };
};
