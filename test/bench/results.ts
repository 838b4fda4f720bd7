import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';

export interface Section {
  readonly name: string;
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly note: string;
  readonly rows: readonly Row[];
}

const file = join(import.meta.dirname, 'RESULTS.md');
const heading = (title: string): string => `## ${title}\n`;
const escaped = (text: string): string => text.replaceAll('|', '\\|');

/** What it ran on, without naming the machine. */
const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB memory, ${process.platform} ${process.arch}, Node ${process.version}`;

const sectionText = ({ title, note, rows }: Section): string =>
  [
    heading(title),
    `${new Date().toISOString().slice(0, 10)} · ${machine()}`,
    '',
    note,
    '',
    '| what | measured | bar | met |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ what, value, bar, met }) => `| ${escaped(what)} | ${escaped(value)} | ${escaped(bar)} | ${met ? 'yes' : '**no**'} |`),
    '',
    ...rows.flatMap(({ what, details = [] }) => (details.length ? [`- ${what}: ${details.join('; ')}`] : [])),
  ].join('\n');

const INTRODUCTION = '# Measurements\n\nWritten by `npm run bench`; every ratio comes from one run on one machine, so that the machine cancels out.\n\n';

/** The earlier text of each section, by its title: a run of some sections leaves the others as they were. */
const earlier = (): Map<string, string> => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(text.split(/^(?=## )/m).slice(1).map((part) => [part.slice(3, part.indexOf('\n')), part]));
};

/** Writes the sections just measured into RESULTS.md, in the order given by `titles`. */
export const writeResults = (sections: readonly Section[], titles: readonly string[]): void => {
  const kept = earlier();
  const fresh = new Map(sections.map((section) => [section.title, sectionText(section)]));
  const parts = titles.flatMap((title) => fresh.get(title) ?? kept.get(title) ?? []).map((part) => part.trimEnd());
  writeFileSync(file, `${INTRODUCTION}${parts.join('\n\n')}\n`);
};
