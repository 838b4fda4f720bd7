import { kilobytes, times, type Row } from '../row.ts';
import { measureStarts } from './measure.ts';

interface Limits {
  readonly ratio: number;
  readonly kilobytes: number;
}
const plain: Limits = { ratio: 1.3, kilobytes: 450 };
const withObjects: Limits = { ratio: 1.6, kilobytes: 520 };

/** The functions whose work is objects in S3, and what they do there; all others stay without its client. */
const objectWork: Readonly<Record<string, string>> = {
  uploads: 'addresses, checks and releases files',
  archives: 'reads the anchors that a chain is checked against',
  clock: 'writes the anchors',
  publish: 'writes the public pages',
  board: 'writes the boards of halls',
  pages: 'reads pages, in China',
};
/** Other clients than the table's, within the same bars. */
const otherWork: Readonly<Record<string, string>> = { parties: 'KMS', fairs: 'KMS', agreements: 'KMS', relay: 'SQS, no table', openapi: 'all contracts, no table', calculators: 'all rules, no table' };

export const importRows = async (): Promise<Row[]> => {
  const { bareMs, starts } = await measureStarts();
  return [
    { what: 'bare GetItem handler, bundled as usual', value: `${bareMs.toFixed(0)} ms`, bar: 'the measure', met: true },
    ...starts.map(({ name, bytes, ratio, savingRatio }): Row => {
      const work = objectWork[name];
      const limits = work === undefined ? plain : withObjects;
      const note = work === undefined ? otherWork[name] : `S3: ${work}`;
      return {
        what: `${name}${note ? ` (${note})` : ''}`,
        value: `${times(ratio)}, ${kilobytes(bytes)}`,
        bar: `≤ ${times(limits.ratio)}, ≤ ${limits.kilobytes} KB`,
        details: [`against a bare handler bundled with the same plugins ${times(savingRatio)}`],
        met: ratio <= limits.ratio && bytes <= limits.kilobytes * 1024,
      };
    }),
  ];
};
