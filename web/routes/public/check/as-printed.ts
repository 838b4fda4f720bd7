import { normaliseGrouped } from '../../../../shared/rules/identifiers/normalise.ts';
import type { Typed } from '../calculators/typed.ts';

/** Neither has the letters that are taken for these digits. */
const plain = (typed = ''): string => normaliseGrouped(typed).toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

/** Number and check value as they stand on paper, out of what people copy: capitals, full width, blanks where lines broke, the words around. */
export const asPrinted = ({ agreement, hash }: Typed): { readonly agreement: string; readonly hash: string } => {
  const [number, value] = [plain(agreement), plain(hash)];
  const [, digits] = /agr_?([0-9a-f]{32,})/.exec(number) ?? [];
  return { agreement: digits === undefined ? number : `agr_${digits}`, hash: /[0-9a-f]{64,}/.exec(value)?.[0] ?? value };
};
