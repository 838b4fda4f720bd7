/** Rules that are mutated together, the tests that have to notice (by how their files begin), and the least score in percent. */
export interface Group {
  readonly name: string;
  readonly mutated: readonly string[];
  readonly tests: readonly string[];
  readonly least: number;
}

/** What decides money and rights. */
const DECIDES = 92;
const OTHER = 85;

const folder = (name: string, least: number, tests: readonly string[] = [name]): Group => ({ name, mutated: [`shared/rules/${name}/**/*.ts`], tests, least });

export const groups: readonly Group[] = [
  folder('subsidy', DECIDES),
  folder('draw', DECIDES),
  folder('calendar', DECIDES),
  folder('identifiers', DECIDES),
  folder('evaluation', OTHER),
  folder('size', OTHER),
  folder('masking', OTHER),
  folder('rulesets', OTHER),
  { name: 'dates, money, exact fractions, codes, canonical JSON', mutated: ['shared/rules/*.ts', 'shared/rules/codes/*.ts', 'shared/rules/json/*.ts'], tests: ['dates', 'money', 'exact', 'checked-number', 'canonical', 'brand'], least: OTHER },
  folder('labour', OTHER),
];

/** Tables of published facts without any logic: they are compared with their sources, not mutated. */
export const DATA = [
  'shared/rules/calendar/china-calendar.ts',
  'shared/rules/identifiers/credit-code-parts.ts',
  'shared/rules/labour/sources.ts',
  'shared/rules/rulesets/sample-2026-1.ts',
  'shared/rules/size/gbt4754.ts',
];

/** Files of a group that have a row and a bar of their own. */
export const singled: readonly { readonly name: string; readonly files: RegExp; readonly least: number }[] = [
  { name: 'severance (of labour)', files: /labour\/(severance|severance-reasons|service-months)\.ts$/, least: DECIDES },
];
