import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRecipe } from '../../../shared/domain/archive-export.ts';
import { nextEntry, openArchive, type EntryDraft } from '../../../shared/domain/archive-chain.ts';
import { members, pathOfFile, type Manifest } from '../../../shared/domain/archive-package.ts';
import { verifyChain, type Finding } from '../../../shared/domain/archive-verify-chain.ts';
import { verifyPackage } from '../../../shared/domain/archive-verify.ts';
import type { ArchiveEntry } from '../../../shared/domain/archive.ts';
import { reportLines } from '../../../shared/text/check-words.ts';
import { crc32 } from '../../../shared/rules/zip/crc32.ts';
import { directoryLine, endOfZip, localHeader, type PlacedFile } from '../../../shared/rules/zip/write-zip.ts';

/** More: `TAMPERINGS=100000 vitest run test/shared/domain/archive-tampering.test.ts`. */
const TAMPERINGS = Number(process.env.TAMPERINGS ?? 1000);
const ENTRIES = 12;
const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sha256 = (text: string): string => hashOf(text);
const newHasher = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest('hex') };
};
const hex = (n: number): string => n.toString(16).padStart(32, '0');
const enterpriseId = `org_${hex(1)}`;
const NAME = '巷口老面馆（示例）';

/** Every third entry has two files, one of them erased later on; the last entry says so. */
const fileOf = (n: number, place: number) => {
  const bytes = Buffer.from(`文件 ${n} ${place} `.repeat(20));
  return { bytes, reference: { id: `upl_${hex(n * 10 + place)}`, sha256: hashOf(bytes), name: `现场照片${place}.jpg`, mediaType: 'image/jpeg', size: bytes.length } };
};
const hasFiles = (n: number): boolean => n % 3 === 0 && n < ENTRIES;
const erasedId = `upl_${hex(91)}`;

const chain = (): { entries: ArchiveEntry[]; head: { count: number; hash: string } } => {
  let head = openArchive({ enterpriseId, enterpriseName: NAME, district: '320402', opened: { at: '2026-03-02T01:00:00.000Z', by: 'a', name: '甲' } }, sha256);
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const n = index + 1;
    const last = n === ENTRIES;
    const uploads = hasFiles(n) ? [0, 1].map((place) => fileOf(n, place).reference) : [];
    const draft: EntryDraft = {
      kind: last ? 'content-erased' : n === 1 ? 'basic-information' : 'supporting-material', at: '2026-03-02T01:00:00.000Z', by: 'specialist-01', byName: '李专员', subject: { type: 'archive', id: enterpriseId },
      content: n === 1 ? { name: NAME, district: '320402' } : last ? { entries: '4', files: `9/${erasedId}`, ground: 'not-to-be-kept' } : { material: 'other', note: `第 ${n} 次上门“核对”劳动合同\n`, minutes: 60 + n },
      salt: hex(n), uploads, nameSalts: uploads.map((__, place) => hex(1000 + n * 10 + place)),
    };
    const next = nextEntry(head, draft, sha256);
    head = next.head;
    return next.entry;
  });
  const stored = entries.map((entry): ArchiveEntry => {
    const uploads = entry.uploads.map(({ nameSalt, ...file }) => (file.id === erasedId ? { ...file, name: '', erased: true } : { ...file, ...(nameSalt !== undefined && { nameSalt }) }));
    const { content, salt, ...rest } = entry;
    return entry.n === 4 ? { ...rest, uploads } : { ...rest, content, salt, uploads };
  });
  return { entries: stored, head: { count: head.count, hash: head.hash } };
};
const { entries, head } = chain();

/** An entry a line, as exports have it. */
const fileWith = (list: readonly ArchiveEntry[]): string => `${JSON.stringify({ format: 'archive-chain-export-v1', enterpriseId, head, recipe: exportRecipe }).slice(0, -1)},"entries":[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
const whole = fileWith(entries);
const check = (text: string) => verifyChain(text, sha256, { head }).findings;
const flipped = (bytes: Uint8Array, at: number, by: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ by;
  return changed;
};

const byte = fc.integer({ min: 1, max: 255 });
const entryNo = fc.integer({ min: 1, max: ENTRIES });
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

type Tampering = { readonly what: string; readonly text: string; readonly at: number };
const changes = fc.oneof(
  fc.tuple(entryNo, place, byte).map(([n, where, by]): Tampering => {
    const lines = whole.split('\n');
    const line = Buffer.from((lines[n] ?? '').replace(/,$/, ''));
    const at = Math.floor(where * line.length);
    const bytes = Buffer.concat([Buffer.from(`${lines.slice(0, n).join('\n')}\n`), flipped(line, at, by), Buffer.from(`${n < ENTRIES ? ',' : ''}\n${lines.slice(n + 1).join('\n')}`)]);
    return { what: `byte ${at} of entry ${n} by ${by}`, text: bytes.toString('utf8'), at: n };
  }),
  entryNo.map((n): Tampering => ({ what: `entry ${n} dropped`, text: fileWith(entries.filter((entry) => entry.n !== n)), at: n })),
  fc.tuple(entryNo, entryNo).filter(([a, b]) => a !== b).map(([a, b]): Tampering => ({ what: `${a} and ${b} swapped`, text: fileWith(entries.map((entry) => (entry.n === a ? entries[b - 1] : entry.n === b ? entries[a - 1] : entry) ?? entry)), at: Math.min(a, b) })),
  fc.integer({ min: 0, max: ENTRIES - 1 }).map((n): Tampering => ({ what: `cut after ${n}`, text: fileWith(entries.slice(0, n)), at: n + 1 })),
);

describe('a chain', () => {
  it('is whole as it was exported, with what was erased', () => {
    expect(check(whole)).toEqual([]);
    expect(verifyChain(whole, sha256, { anchor: { count: 5, hash: entries[4]?.hash ?? '' } })).toMatchObject({ findings: [], anchored: true });
  });

  it(`shows each of ${TAMPERINGS} random tamperings, and where`, () => {
    fc.assert(
      fc.property(changes, ({ what, text, at }) => {
        const [found] = check(text);
        expect(found, what).toBeDefined();
        expect(found && 'n' in found ? found.n : undefined, what).toBe(at);
      }),
      { numRuns: TAMPERINGS },
    );
  });

  it('that was cut or written anew with its head shows against the anchored head, and where', () => {
    const short = entries.slice(0, 3);
    const shortHead = { count: 3, hash: short[2]?.hash ?? '' };
    const text = fileWith(short).replace(JSON.stringify(head), JSON.stringify(shortHead));
    expect(verifyChain(text, sha256).findings).toEqual([]);
    expect(verifyChain(text, sha256, { anchor: head }).findings).toEqual([{ kind: 'entry', n: 4, why: 'cut-off' }]);
    expect(verifyChain(whole, sha256, { anchor: { count: 5, hash: hashOf('other') } }).findings).toEqual([{ kind: 'anchor-differs', n: 5 }]);
  });

  it('from which content was taken shows though every hash still fits, unless an entry says that it was erased', () => {
    const bare = entries.map((entry): ArchiveEntry => {
      const { content: _, salt: __, ...rest } = entry;
      return entry.n === 5 ? rest : entry;
    });
    expect(check(fileWith(bare))).toEqual([{ kind: 'entry', n: 5, why: 'content-missing' }]);
  });

  it('into whose erased entry somebody wrote other words shows, though its digest cannot be redone', () => {
    const forged = entries.map((entry): ArchiveEntry => (entry.n === 4 ? { ...entry, content: { note: '从未有过的内容' } } : entry));
    expect(check(fileWith(forged))).toEqual([{ kind: 'entry', n: 4, why: 'content-altered' }]);
  });
});

type Members = ReadonlyMap<string, Uint8Array>;
const zipOf = (list: Members): Buffer => {
  const placed: PlacedFile[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of list) {
    const file = { name, size: bytes.length, crc: crc32(bytes) };
    placed.push({ ...file, offset: at });
    const header = localHeader(file);
    parts.push(header, bytes);
    at += header.length + bytes.length;
  }
  const lines = placed.map(directoryLine);
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  return Buffer.concat([...parts, ...lines, endOfZip(placed.length, size, at)]);
};

const packed = entries.flatMap(({ n }) => (hasFiles(n) ? [0, 1].map((at) => ({ n, path: pathOfFile(n, at, fileOf(n, at).reference), ...fileOf(n, at) })) : [])).filter(({ reference }) => reference.id !== erasedId);
const others = new Map([[members.readme, Buffer.from('说明')], [members.chain, Buffer.from(whole)], [members.indexPage, Buffer.from('<!doctype html>')]]);
const manifest: Manifest = {
  format: 'archive-package-v1', exportId: 'exp', exportedAt: '2026-03-02T01:00:00.000Z', enterpriseId, enterpriseName: NAME, head,
  expected: { entries: ENTRIES, files: packed.length }, delivered: { entries: ENTRIES, files: packed.length }, erased: 1, undelivered: [],
  files: packed.map(({ n, path, reference: { id, sha256: sum, size } }) => ({ n, id, path, sha256: sum, size })),
  others: [...others].map(([path, bytes]) => ({ path, sha256: hashOf(bytes) })),
};
const contents: Members = new Map([...others, ...packed.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]), [members.manifest, Buffer.from(JSON.stringify(manifest))]]);
const zip = zipOf(contents);
const verify = (bytes: Uint8Array) => verifyPackage({ size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) }, { sha256, newHasher });

const somePacked = fc.constantFrom(...packed);
interface Repacking {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** The member or the entry that the finding must name. */
  readonly path: string;
}
/** Changes by somebody who packs the archive anew, every checksum of the container right. */
const repackings = fc.oneof(
  fc.tuple(somePacked, place, byte).map(([{ path, bytes }, where, by]): Repacking => ({ what: `a byte of ${path}`, bytes: zipOf(new Map([...contents, [path, flipped(bytes, Math.floor(where * bytes.length), by)]])), path })),
  somePacked.map(({ path }): Repacking => ({ what: `${path} dropped`, bytes: zipOf(new Map([...contents].filter(([name]) => name !== path))), path })),
  fc.tuple(somePacked, somePacked).filter(([a, b]) => a.path !== b.path).map(([a, b]): Repacking => ({ what: `${a.path} and ${b.path} swapped`, bytes: zipOf(new Map([...contents, [a.path, b.bytes], [b.path, a.bytes]])), path: a.path })),
  fc.constantFrom(...others.keys()).map((path): Repacking => ({ what: `${path} replaced`, bytes: zipOf(new Map([...contents, [path, Buffer.from('别的')]])), path })),
  fc.string({ minLength: 1, maxLength: 5 }).map((name): Repacking => ({ what: 'a file added', bytes: zipOf(new Map([...contents, [`多出${name}`, Buffer.from('x')]])), path: `多出${name}` })),
);

describe('a package', () => {
  it('is whole as it was made', async () => {
    expect(await verify(zip)).toMatchObject({ findings: [], entries: ENTRIES, files: packed.length, erased: 1, repacked: false });
  });

  it(`shows each of ${TAMPERINGS} changes of a single byte, of contents and of the container alike`, async () => {
    await fc.assert(
      fc.asyncProperty(place, byte, async (where, by) => {
        const at = Math.floor(where * zip.length);
        const { findings, repacked } = await verify(flipped(zip, at, by));
        expect(findings.length > 0 || repacked, `byte ${at} by ${by}`).toBe(true);
      }),
      { numRuns: TAMPERINGS },
    );
  });

  it(`names the file in each of ${TAMPERINGS} changes by somebody who packs it anew`, async () => {
    await fc.assert(
      fc.asyncProperty(repackings, async ({ what, bytes, path }) => {
        const { findings } = await verify(bytes);
        const named = (finding: Finding): boolean => ('path' in finding && finding.path === path) || (path === members.chain && finding.kind === 'chain-unreadable');
        expect(findings.some(named), `${what}: ${JSON.stringify(findings)}`).toBe(true);
      }),
      { numRuns: TAMPERINGS },
    );
  });

  const relisted = (changes: Partial<Manifest>, more: Members = new Map()) => verify(zipOf(new Map([...contents, ...more, [members.manifest, Buffer.from(JSON.stringify({ ...manifest, ...changes }))]])));
  it('shows a file that no entry has, also where the list was made to name it', async () => {
    const path = '文件/0003-03-补充协议.pdf';
    const bytes = Buffer.from('伪造');
    const more = new Map([[path, bytes]]);
    const found = [{ kind: 'member-unknown', path }];
    expect((await relisted({ files: [...manifest.files, { n: 3, id: 'upl_x', path, sha256: hashOf(bytes), size: bytes.length }] }, more)).findings).toEqual(found);
    expect((await relisted({ others: [...manifest.others, { path, sha256: hashOf(bytes) }] }, more)).findings).toEqual(found);
  });

  it('counts what the chain has, whatever the list says', async () => {
    const forged = { expected: { entries: 3, files: 0 }, delivered: { entries: 3, files: 0 }, erased: 7 };
    expect(await relisted(forged)).toMatchObject({ findings: [], entries: ENTRIES, files: packed.length, erased: 1 });
    const { verdict, lines } = reportLines(await relisted(forged), false);
    expect([verdict, ...lines].join('\n')).toContain(`${ENTRIES} 条、${packed.length} 个文件`);
    expect(lines.join('\n')).toContain('有 1 个文件已依法删除');
  });

  it('takes the enterprise\'s name from the chain, and names another one that a list or the file of the chain gives', async () => {
    const report = await verify(zip);
    expect(report).toMatchObject({ findings: [], enterpriseName: NAME });
    expect(reportLines(report, false).verdict).toBe(`完整：${NAME}，${ENTRIES} 条、${packed.length} 个文件，没有改动、缺失或调换。`);
    const other = await relisted({ enterpriseName: '别家企业' });
    expect(other.findings).toEqual([{ kind: 'name-differs', says: '别家企业', stands: NAME }]);
    expect(reportLines(other, false)).toMatchObject({ whole: false, lines: expect.arrayContaining([expect.stringContaining('“别家企业”')]) });
    const named = whole.replace('"enterpriseId"', '"enterpriseName":"别家企业","enterpriseId"');
    expect(check(named)).toEqual([{ kind: 'name-differs', says: '别家企业', stands: NAME }]);
    expect(verifyChain(named.replace('别家企业', NAME), sha256)).toMatchObject({ findings: [], enterpriseName: NAME });
  });

  it('is not called by any name where the chain has none, and says that the list\'s was not checked', async () => {
    const report = { ...(await verify(zip)), enterpriseName: undefined };
    const { verdict, lines } = reportLines(report, false);
    expect(verdict).not.toContain(NAME);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`企业名称没有核对.*${NAME}`)));
  });

  it('shows two files that stand under each other\'s names, also where the list says so, and the chain of another enterprise', async () => {
    const [a, b] = packed;
    if (!a || !b) throw new Error('no files');
    const files = manifest.files.map((file) => (file.path === a.path ? { ...file, path: b.path } : file.path === b.path ? { ...file, path: a.path } : file));
    expect((await relisted({ files }, new Map([[a.path, b.bytes], [b.path, a.bytes]]))).findings).toEqual([a, b].map(({ n, path }) => ({ kind: 'file-unlisted', n, path })));
    expect((await relisted({ enterpriseId: `org_${hex(2)}` })).findings).toEqual([{ kind: 'head-differs' }]);
  });
});
