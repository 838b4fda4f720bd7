import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../row.ts';
import { DATA, groups, singled, type Group } from './groups.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const stryker = join(root, 'node_modules', '.bin', 'stryker');

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly location: { readonly start: { readonly line: number } };
}
type MutantsByFile = Readonly<Record<string, readonly Mutant[]>>;

const mutate = ({ name, mutated, tests }: Group): MutantsByFile => {
  const left = DATA.map((file) => `!${file}`);
  const { status } = spawnSync(stryker, ['run', '--mutate', [...mutated, ...left].join(',')], { cwd: root, env: { ...process.env, RULES_TESTS: tests.join(',') }, stdio: 'ignore' });
  if (status !== 0) throw new Error(`stryker could not mutate ${name}`);
  const { files } = JSON.parse(readFileSync(join(root, '.build', 'mutation', 'report.json'), 'utf8')) as { readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>> };
  return Object.fromEntries(Object.entries(files).map(([file, { mutants }]) => [file, mutants]));
};

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

const rowOf = (what: string, files: MutantsByFile, least: number): Row => {
  const having = (statuses: readonly string[], mutants: readonly Mutant[] = Object.values(files).flat()) => mutants.filter(({ status }) => statuses.includes(status));
  const [noticed, unnoticed] = [having(NOTICED).length, having(UNNOTICED).length];
  const score = (100 * noticed) / (noticed + unnoticed);
  const survivors = Object.entries(files).flatMap(([file, mutants]) => {
    const lines = having(UNNOTICED, mutants).map(({ location, mutatorName }) => `${location.start.line} ${mutatorName}`);
    return lines.length ? [`${file.replace('shared/rules/', '')} ${lines.join(', ')}`] : [];
  });
  return { what, value: `${score.toFixed(1)} % (${noticed} of ${noticed + unnoticed}, ${having(['Timeout']).length} of them by running too long)`, bar: `≥ ${least} %`, met: score >= least, details: survivors };
};

/** Mutates the rules folder by folder and says how many mutants their tests notice; details name the lines of the others. */
export const mutationRows = (): Row[] => {
  const results = groups.map((group) => ({ group, files: mutate(group) }));
  const all: MutantsByFile = Object.assign({}, ...results.map(({ files }) => files));
  const filesLike = (pattern: RegExp): MutantsByFile => Object.fromEntries(Object.entries(all).filter(([file]) => pattern.test(file)));
  const { details: _, ...overall } = rowOf('shared/rules', all, 85);
  return [overall, ...results.map(({ group, files }) => rowOf(group.name, files, group.least)), ...singled.map(({ name, files, least }) => rowOf(name, filesLike(files), least))];
};
