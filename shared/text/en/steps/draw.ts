import type { DrawStep } from '../../../rules/draw/explain-draw.ts';
import type { StepWords } from '../../step-words.ts';

export const steps: StepWords<DrawStep> = {
  list: ({ count, listHash }) => `${count} entries, sorted by bytes, one per line: the file's SHA-256 is ${listHash}.`,
  keys: ({ seed }) => `The seed is “${seed}”. An entry's key is the SHA-256 of four lines: draw-1, the seed, the list's SHA-256, the entry; line feeds between them, none at the end. Entries go by key, smallest first.`,
  size: ({ count, percent, size: taken }) => `${percent}% of ${count}, rounded up and at least one: ${taken} to be taken.`,
  substitutes: ({ withdrawn, substitutes, taken }) => `${withdrawn} withdrew; the next ${substitutes} in order stand in; ${taken} are taken.`,
};
