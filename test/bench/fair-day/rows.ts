import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../row.ts';
import { measureFairDay } from './measure.ts';
import { AGENCIES, ENTERPRISES } from './parties.ts';

const dataFile = join(import.meta.dirname, '..', 'fair-day.json');

/** Units and calls of one whole fair; writes the figures that the README shows. */
export const fairDayRows = async (): Promise<Row[]> => {
  const { parts, sizes } = await measureFairDay();
  writeFileSync(dataFile, `${JSON.stringify({ enterprises: ENTERPRISES, agencies: AGENCIES, parts, sizes }, undefined, 1)}\n`);
  return parts.map(({ title, reads, writes, calls }) => ({
    what: title,
    value: `${Math.round(reads)} read, ${Math.round(writes)} write units; ${Object.values(calls).reduce((sum, count) => sum + count, 0)} calls (${Object.entries(calls).map(([name, count]) => `${name} ${count}`).join(', ')})`,
    bar: 'stated',
    met: true,
  }));
};
