import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { formatFen, fen } from '../../shared/rules/money.ts';
import { text } from '../../shared/text/zh/archives.ts';
import { terms } from '../../shared/text/zh/terms.ts';

type Value = NonNullable<ArchiveEntry['content']>[string];
type Labels = Readonly<Record<string, string>>;
const labelOf = (labels: Labels, key: string): string => labels[key] ?? key;
const choices: Readonly<Record<string, Labels>> = { item: terms.serviceItems, manner: terms.manners, district: terms.districts, sizeGrade: terms.sizes, material: text.materials, ...text.values };

const valueOf = (key: string, value: Value): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && key.endsWith('Fen')) return `${formatFen(fen(value))} 元`;
  const labels = choices[key];
  return labels ? labelOf(labels, String(value)) : String(value);
};

/** An entry's facts as one line a fact, in the words and the order of the site. */
export const factLines = (content: ArchiveEntry['content']): string[] => {
  if (content === undefined) return [text.show.erased];
  const order = Object.keys(text.content);
  return Object.entries(content)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]) => `${labelOf(text.content, key)}：${valueOf(key, value)}`);
};

export const kindWord = (kind: ArchiveEntry['kind']): string => labelOf(text.kind, kind);
export const sectionWord = (section: string): string => labelOf(text.section, section);
