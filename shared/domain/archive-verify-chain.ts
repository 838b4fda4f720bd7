import * as z from 'zod/mini';
import type { Sha256 } from '../rules/sha256.ts';
import { checkEntries, startOfChain, type ChainCheck, type Flaw } from './archive-check.ts';
import { nameIn } from './archive-name.ts';
import { ArchiveEntry } from './archive.ts';

/** The head as the bureau locked it away: how many entries, and the hash of the last. */
export interface Anchor {
  readonly count: number;
  readonly hash: string;
}

/** What is wrong, and where: an entry by its number, a file by its place. */
export type Finding =
  | { readonly kind: 'entry'; readonly n: number; readonly why: Flaw | 'unreadable' }
  | { readonly kind: 'anchor-differs'; readonly n: number }
  | { readonly kind: 'file-missing' | 'file-altered' | 'file-undelivered' | 'file-unlisted'; readonly n: number; readonly path: string }
  | { readonly kind: 'member-damaged' | 'member-altered' | 'member-missing' | 'member-unknown'; readonly path: string }
  /** The enterprise is called otherwise by its own basic information in the chain. */
  | { readonly kind: 'name-differs'; readonly says: string; readonly stands: string }
  | { readonly kind: 'not-readable' | 'chain-unreadable' | 'head-differs' };

export interface ChainReport {
  readonly findings: readonly Finding[];
  readonly entries: readonly ArchiveEntry[];
  readonly anchored: boolean;
  /** The enterprise's name as the chain has it; undefined where no entry says it. */
  readonly enterpriseName: string | undefined;
}

/** What is known from elsewhere and must fit. */
export interface Expected {
  readonly head?: Anchor;
  readonly anchor?: Anchor;
  /** The name that a list gives the enterprise. */
  readonly name?: string;
}

const Envelope = z.object({ enterpriseId: z.string(), enterpriseName: z.optional(z.string()), head: z.object({ count: z.int(), hash: z.string() }), entries: z.array(z.unknown()) });

/** An entry with nothing added, nothing left out and nothing else than it says; undefined where it cannot be read. */
const entryOf = (value: unknown): ArchiveEntry | undefined => {
  const read = z.safeParse(ArchiveEntry, value);
  return read.success && JSON.stringify(read.data).length === JSON.stringify(value).length ? read.data : undefined;
};

/** Of a file that is no JSON as a whole: the number of the first entry, one a line, that cannot be read. */
const firstUnreadable = (text: string): number | undefined => {
  const lines = text.split('\n').slice(1);
  const at = lines.findIndex((line, index) => {
    // An entry that begins with a line break is no entry; after the last one the file ends.
    if (line === ']}' || (line === '' && index === lines.length - 1)) return false;
    try {
      JSON.parse(line.replace(/,$/, ''));
      return false;
    } catch {
      return true;
    }
  });
  return at < 0 ? undefined : at + 1;
};

const flaw = (check: Extract<ChainCheck, { whole: false }>): Finding => ({ kind: 'entry', n: check.brokenAt, why: check.why });

/**
 * Checks an exported chain, as the text of its file, against the head and the name that it gives, those that the package
 * gives, and the head that the bureau locked away, where these are given.
 */
export const verifyChain = (text: string, sha256: Sha256, expected: Expected = {}): ChainReport => {
  const none = (finding: Finding): ChainReport => ({ findings: [finding], entries: [], anchored: false, enterpriseName: undefined });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const n = firstUnreadable(text);
    return none(n === undefined ? { kind: 'chain-unreadable' } : { kind: 'entry', n, why: 'unreadable' });
  }
  const envelope = z.safeParse(Envelope, json);
  if (!envelope.success) return none({ kind: 'chain-unreadable' });
  const { enterpriseId, enterpriseName, head, entries: values } = envelope.data;
  const entries: ArchiveEntry[] = [];
  for (const value of values) {
    const entry = entryOf(value);
    if (!entry) break;
    entries.push(entry);
  }
  const start = startOfChain(enterpriseId, sha256);
  const check = checkEntries(entries, start, sha256);
  const broken = (finding: Finding): ChainReport => ({ findings: [finding], entries, anchored: false, enterpriseName: undefined });
  if (!check.whole) return broken(flaw(check));
  if (entries.length < values.length) return broken({ kind: 'entry', n: entries.length + 1, why: 'unreadable' });
  const { findings, anchored } = ends(check, entries, head, expected);
  const stands = nameIn(entries);
  const otherNames = [enterpriseName, expected.name].flatMap((says): Finding[] => (says === undefined || stands === undefined || says === stands ? [] : [{ kind: 'name-differs', says, stands }]));
  return { findings: [...findings, ...otherNames], entries, anchored, enterpriseName: stands };
};

const ends = ({ at: { count, hash, bare = [] } }: Extract<ChainCheck, { whole: true }>, entries: readonly ArchiveEntry[], head: Anchor, { head: named, anchor }: Expected): Pick<ChainReport, 'findings' | 'anchored'> => {
  const cut: Finding[] = count < head.count ? [{ kind: 'entry', n: count + 1, why: 'cut-off' }] : count !== head.count || hash !== head.hash || (named && (named.count !== head.count || named.hash !== head.hash)) ? [{ kind: 'head-differs' }] : [];
  const gone = bare.map((name): Finding => ({ kind: 'entry', n: Number(name.split('/')[0]), why: 'content-missing' }));
  if (!anchor) return { findings: [...cut, ...gone], anchored: false };
  const standing = anchor.count === 0 ? undefined : entries[anchor.count - 1];
  const fits = standing?.hash === anchor.hash;
  const differs: Finding[] = fits ? [] : [count < anchor.count ? { kind: 'entry', n: count + 1, why: 'cut-off' } : { kind: 'anchor-differs', n: anchor.count }];
  return { findings: [...cut, ...gone, ...differs], anchored: fits };
};
