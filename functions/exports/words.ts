import { filesByEntry } from '../../shared/domain/archive-erasures.ts';
import type { ArchiveEntry } from '../../shared/domain/archive.ts';
import { formatFen, fen } from '../../shared/rules/money.ts';
import { text } from '../../shared/text/zh/archives.ts';
import { text as complaints } from '../../shared/text/zh/complaints.ts';
import { text as found } from '../../shared/text/zh/found-problems.ts';
import { terms } from '../../shared/text/zh/terms.ts';

type Value = NonNullable<ArchiveEntry['content']>[string];
type Labels = Readonly<Record<string, string>>;
const labelOf = (labels: Labels, key: string): string => labels[key] ?? key;
const choices: Readonly<Record<string, Labels>> = { item: terms.serviceItems, code: found.codes, owner: found.owners, about: complaints.about, outcome: complaints.outcomes, manner: terms.manners, district: terms.districts, sizeGrade: terms.sizes, material: text.materials, ground: text.erasures.grounds, ...text.values };

const valueOf = (key: string, value: Value): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && key.endsWith('Fen')) return `${formatFen(fen(value))} 元`;
  if (key === 'recordEntry' || key === 'corrects') return text.show.entry(Number(value));
  if (key === 'year') return text.show.year(Number(value));
  if (key === 'entries') return String(value).split(',').map((n) => text.show.entry(Number(n))).join('、');
  if (key === 'files') return filesByEntry(String(value)).map(([n, files]) => text.erasures.part(n, false, files)).join('、');
  if (key === 'items') return String(value).split(',').map((item) => labelOf(terms.serviceItems, item)).join('、');
  const labels = choices[key];
  return labels ? labelOf(labels, String(value)) : String(value);
};

/** An entry's facts as one line a fact, in the words and the order of the site. */
export const factLines = (content: ArchiveEntry['content']): string[] => {
  if (content === undefined) return [text.show.erased];
  const order = Object.keys(text.content);
  return Object.entries(content)
    .filter(([, value]) => value !== null && value !== '')
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]) => `${labelOf(text.content, key)}：${valueOf(key, value)}`);
};

export const kindWord = (kind: ArchiveEntry['kind']): string => labelOf(text.kind, kind);
export const sectionWord = (section: string): string => labelOf(text.section, section);
