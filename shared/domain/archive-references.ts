import type { ArchiveEntry } from './archive.ts';

type Content = ArchiveEntry['content'];
type Shown = (n: number) => number | undefined;

/** Facts that are the number of another entry; those that list entries, or files as `<number>/<id of the upload>`. */
const NUMBERS = ['recordEntry', 'corrects'];
const LISTS = ['entries', 'files'];

/** Whether an entry names others by their numbers. */
export const namesOthers = (content: Content): boolean => [...NUMBERS, ...LISTS].some((name) => content?.[name] !== undefined);

const inList = (text: string, shown: Shown): string =>
  text.split(',').flatMap((one) => {
    const [number, ...rest] = one.split('/');
    // An empty list has one empty part.
    const place = number ? shown(Number(number)) : undefined;
    return place === undefined ? [] : [[place, ...rest].join('/')];
  }).join(',');

/** An entry's facts with the numbers by which its reader knows the others: an agency counts within its own part. */
export const renumbered = (content: Content, shown: Shown): Content =>
  content && Object.fromEntries(Object.entries(content).map(([name, value]) => {
    if (NUMBERS.includes(name) && typeof value === 'number') return [name, shown(value) ?? null];
    return [name, LISTS.includes(name) && typeof value === 'string' ? inList(value, shown) : value];
  }));
