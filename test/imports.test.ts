import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Who may import whom: a folder's own files are always allowed; packages and node: are named where they are limited. */
const rules: { readonly folder: string; readonly own: readonly string[]; readonly packages?: readonly RegExp[] }[] = [
  { folder: 'shared/rules', own: ['shared/rules'], packages: [/^zod\/mini$/, /^canonicalize$/] },
  { folder: 'shared/domain', own: ['shared/domain', 'shared/rules'], packages: [/^zod\/mini$/] },
  { folder: 'shared/contract', own: ['shared/contract', 'shared/domain', 'shared/rules'], packages: [/^zod\/mini$/] },
  { folder: 'shared/text', own: ['shared'], packages: [] },
  { folder: 'functions/table', own: ['functions/table', 'shared'], packages: [/^zod\/mini$/, /^@aws-sdk\/(client-dynamodb|lib-dynamodb|client-kms)$/, /^node:crypto$/] },
  { folder: 'functions/objects', own: ['functions/objects', 'shared'], packages: [/^zod\/mini$/, /^@aws-sdk\//, /^node:/] },
  { folder: 'functions/http', own: ['functions/http', 'functions/table', 'functions/env.ts', 'shared'], packages: [/^@middy\//, /^zod\/mini$/, /^jose$/, /^node:crypto$/, /^aws-lambda$/] },
  { folder: 'web', own: ['web', 'shared'] },
];
/** Parts of functions/ that every capability may use; publish alone also renders with web/. */
const common = ['functions/table', 'functions/objects', 'functions/http', 'functions/container.ts', 'functions/sealed.ts', 'functions/ids.ts', 'functions/env.ts', 'functions/system-actor.ts', 'shared'];
const composing: Readonly<Record<string, readonly string[]>> = { publish: ['web/render.tsx', 'web/published'], clock: ['functions'], exports: ['infra/bundle/build-check.ts'], seats: ['functions/fairs'] };

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const targetOf = (file: string, imported: string): string => (imported.startsWith('.') ? relative(root, resolve(root, dirname(file), imported)) : imported);
const within = (path: string, folders: readonly string[]) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const breaches = (folder: string, allowed: readonly string[], packages?: readonly RegExp[]): string[] =>
  sourcesOf(folder).flatMap((file) =>
    importsOf(file)
      .filter((imported) => (imported.startsWith('.') ? !within(targetOf(file, imported), allowed) : packages !== undefined && !packages.some((pattern) => pattern.test(imported))))
      .map((imported) => `${file} imports ${imported}`),
  );

describe('imports', () => {
  it.each(rules)('of $folder stay within what the layout allows', ({ folder, own, packages }) => {
    expect(breaches(folder, own, packages)).toEqual([]);
  });

  const capabilities = readdirSync(join(root, 'functions'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['table', 'objects', 'http'].includes(entry.name));
  it.each(capabilities.map(({ name }) => name))('of the capability %s reach no other capability', (name) => {
    expect(breaches(`functions/${name}`, [`functions/${name}`, ...common, ...(composing[name] ?? [])])).toEqual([]);
  });

  it('read the environment in functions/env.ts only', () => {
    const readers = sourcesOf('functions').filter((file) => file !== 'functions/env.ts' && readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers).toEqual([]);
  });

  it('leave the clock and chance out of shared', () => {
    const users = sourcesOf('shared').filter((file) => /Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\./.test(readFileSync(join(root, file), 'utf8')));
    expect(users).toEqual([]);
  });
});
