import type { Sha256 } from '../sha256.ts';

/** Names the way of drawing below; another way gets another name, so that an old draw can always be redone. */
export const DRAW_ALGORITHM = 'draw-1';

/** What may be wrong with what is drawn from or by; `index` is the place in the list as given, from zero. */
export type DrawProblem = InputProblem | EntryProblem;
type InputProblem = { readonly kind: 'empty-list' | 'blank-seed' | 'seed-not-one-line' | 'percent-out-of-range' };
type EntryProblem = { readonly kind: 'blank-entry' | 'entry-not-one-line' | 'duplicate-entry' | 'withdrawn-not-listed' | 'withdrawn-twice'; readonly index: number };

export type DrawResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DrawProblem };

/** A list that is settled before the seed is known: its hash is what is published beforehand. */
export type FrozenList = {
  /** In the order of their UTF-8 bytes, so that the order in which a list was typed decides nothing. */
  readonly entries: readonly string[];
  readonly hash: string;
};

export type DrawnEntry = {
  readonly entry: string;
  /** Lower-case hex; the order of the draw is the order of the keys. */
  readonly key: string;
  /** From 1 on. */
  readonly place: number;
  /** `substitute`: taken in the place of one that withdrew. */
  readonly outcome: 'selected' | 'substitute' | 'withdrawn' | 'not-selected';
};

export type Draw = {
  readonly algorithm: typeof DRAW_ALGORITHM;
  readonly listHash: string;
  /** How many are to be taken. Fewer are, where too many withdrew. */
  readonly size: number;
  /** The whole list in the order of the draw. */
  readonly order: readonly DrawnEntry[];
  /** Who is taken, in that order: `selected` and `substitute`. */
  readonly taken: readonly string[];
};

/** How many are taken: a whole percent from 0 to 100, and at least how many (below one counts as one). */
export type SampleRule = { readonly percent: number; readonly minimum?: number };

const problem = (kind: InputProblem['kind']): DrawResult<never> & { readonly ok: false } => ({ ok: false, problem: { kind } });
const problemAt = (kind: EntryProblem['kind'], index: number): DrawResult<never> & { readonly ok: false } => ({ ok: false, problem: { kind, index } });

const isBlank = (text: string): boolean => text.trim() === '';
/** One visible line: what can be typed into a file or a shell and comes out the same; halves of characters have no UTF-8 bytes. */
const isOneLine = (text: string): boolean => text === text.trim() && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);

/** Halves of characters beyond the first 65,536 stand in the middle of UTF-16 units, but those characters come last. */
const rankOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** In the order of UTF-8 bytes (`LC_ALL=C sort`), which is that of code points and not of JavaScript's UTF-16 units. Long lists are sorted on phones: nothing is made on the way. */
const byBytes = (a: string, b: string): number => {
  const shared = Math.min(a.length, b.length);
  let place = 0;
  while (place < shared && a.charCodeAt(place) === b.charCodeAt(place)) place += 1;
  return place === shared ? a.length - b.length : rankOf(a.charCodeAt(place)) - rankOf(b.charCodeAt(place));
};

/**
 * Freezes a list: the entries sorted by their bytes, and the SHA-256 of the file that holds one entry per line, each line
 * ended by a line feed. Refuses an empty list, blank entries, entries that are not one trimmed line, and duplicates.
 */
export const freezeList = (list: readonly string[], sha256: Sha256): DrawResult<FrozenList> => {
  if (list.length === 0) return problem('empty-list');
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    if (isBlank(entry)) return problemAt('blank-entry', index);
    if (!isOneLine(entry)) return problemAt('entry-not-one-line', index);
    if (seen.has(entry)) return problemAt('duplicate-entry', index);
    seen.add(entry);
  }
  const entries = [...list].sort(byBytes);
  return { ok: true, value: { entries, hash: sha256(entries.map((entry) => `${entry}\n`).join('')) } };
};

/**
 * How many of `count` (from one on) are taken: the percent rounded up, at least `minimum` and one, at most all.
 * Whole numbers only. Undefined where the percent is not whole or not within 0 to 100.
 */
export const sampleSize = (count: number, { percent, minimum = 1 }: SampleRule): number | undefined => {
  if (!Number.isSafeInteger(percent) || percent < 0 || percent > 100 || !Number.isSafeInteger(minimum)) return undefined;
  return Math.min(count, Math.max(1, minimum, Math.ceil((count * percent) / 100)));
};

/** An entry's key in a draw: SHA-256 of four lines without a last line feed – the algorithm, the seed, the list's hash, the entry. */
export const drawKey = (seed: string, listHash: string, entry: string, sha256: Sha256): string => sha256([DRAW_ALGORITHM, seed, listHash, entry].join('\n'));

const withdrawnProblem = (withdrawn: readonly string[], listed: ReadonlySet<string>): DrawResult<never> | undefined => {
  const seen = new Set<string>();
  for (const [index, entry] of withdrawn.entries()) {
    if (!listed.has(entry)) return problemAt('withdrawn-not-listed', index);
    if (seen.has(entry)) return problemAt('withdrawn-twice', index);
    seen.add(entry);
  }
  return undefined;
};

const inOrder = (keyed: readonly { readonly entry: string; readonly key: string }[], size: number, withdrawn: ReadonlySet<string>): DrawnEntry[] => {
  let free = size;
  return keyed.map(({ entry, key }, index) => {
    const place = index + 1;
    if (withdrawn.has(entry)) return { entry, key, place, outcome: 'withdrawn' };
    if (free === 0) return { entry, key, place, outcome: 'not-selected' };
    free -= 1;
    return { entry, key, place, outcome: place <= size ? 'selected' : 'substitute' };
  });
};

/**
 * A random draw that anybody can redo (双随机抽查, 国办发〔2015〕58号: a random choice that leaves a whole trace).
 *
 * The list is frozen and its hash published; then a seed is taken that nobody could know before (a lottery's numbers, an index at
 * close). Each entry's key follows from seed, hash and entry; entries go by key, smallest first; the first ones are taken, and for
 * whoever withdraws, the next in order. A place depends on the seed and on which entries are listed, never on how they are ordered.
 *
 * By hand, with `list.txt` holding one entry per line and `seed` the published seed:
 *
 *     LC_ALL=C sort list.txt > sorted.txt
 *     hash=$(sha256sum sorted.txt | cut -c1-64)
 *     while IFS= read -r entry; do
 *       printf '%s  %s\n' "$(printf 'draw-1\n%s\n%s\n%s' "$seed" "$hash" "$entry" | sha256sum | cut -c1-64)" "$entry"
 *     done < sorted.txt | LC_ALL=C sort
 *
 * @param withdrawn entries of the list that are not available, whatever their place
 */
export const draw = (list: readonly string[], seed: string, rule: SampleRule, sha256: Sha256, withdrawn: readonly string[] = []): DrawResult<Draw> => {
  const frozen = freezeList(list, sha256);
  if (!frozen.ok) return frozen;
  if (isBlank(seed)) return problem('blank-seed');
  if (!isOneLine(seed)) return problem('seed-not-one-line');
  const { entries, hash } = frozen.value;
  const size = sampleSize(entries.length, rule);
  if (size === undefined) return problem('percent-out-of-range');
  const wrong = withdrawnProblem(withdrawn, new Set(entries));
  if (wrong) return wrong;
  // Equal keys, which nobody will see, would leave the entries in the order of the list.
  const keyed = entries.map((entry) => ({ entry, key: drawKey(seed, hash, entry, sha256) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const order = inOrder(keyed, size, new Set(withdrawn));
  return {
    ok: true,
    value: { algorithm: DRAW_ALGORITHM, listHash: hash, size, order, taken: order.filter(({ outcome }) => outcome === 'selected' || outcome === 'substitute').map(({ entry }) => entry) },
  };
};
