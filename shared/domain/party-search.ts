import { normaliseIdentifier } from '../rules/identifiers/normalise.ts';

/** Characters of a name's part that an entry leads by; what is typed beyond is compared with the whole name. */
export const FOUND_BY = 24;

/** A name or part of one as it is compared: half width, upper case, letters and figures alone, so that brackets, blanks and dots do not matter. */
export const comparableName = (name: string): string => normaliseIdentifier(name).replace(/[^\p{L}\p{N}]/gu, '');

/** As many characters as a name has at most, so that all entries fit into one transaction. */
const LONGEST = 80;

/** Every part by which a name is found: from each of its characters on. */
export const namePartsOf = (name: string): string[] => {
  const characters = [...comparableName(name)].slice(0, LONGEST);
  return characters.map((_, at) => characters.slice(at, at + FOUND_BY).join(''));
};

/** What is looked for: its longest word leads through the entries, the others must stand in the name too. */
export interface Sought {
  readonly part: string;
  readonly others: readonly string[];
}

/** Words as typed, or undefined when there is nothing to look for. A credit code is one word, however it is grouped. */
export const soughtIn = (typed: string): Sought | undefined => {
  const words = normaliseIdentifier(typed).split(/\s+/u).map(comparableName).filter((word) => word !== '');
  const code = words.join('');
  if (/^[0-9A-Z]{6,18}$/.test(code)) return { part: code, others: [] };
  const [part, ...others] = words.sort((a, b) => [...b].length - [...a].length);
  return part === undefined ? undefined : { part, others };
};

/** Whether what an entry stands for is what is looked for, whole. */
export const isFound = ({ part, others }: Sought, { name, creditCode }: { readonly name: string; readonly creditCode: string }): boolean => {
  const whole = comparableName(name);
  return others.every((word) => whole.includes(word)) && (whole.includes(part) || creditCode.startsWith(part));
};
