import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workers } from '../../../infra/functions.ts';
import { kilobytes, type Row } from '../row.ts';
import type { ExportFigures } from './measure.ts';

/** Files of 10 MiB: a little over 2 GB. */
const FILES = 205;
const BAR_MIB = 64;

const measured = async (files: number): Promise<ExportFigures> => {
  const options = workers.exports.nodeOptions.split(' ');
  const { stdout } = await promisify(execFile)(process.execPath, [...options, join(import.meta.dirname, 'alone.ts'), String(files)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ExportFigures;
};

/** An archive of 2 GB as one ZIP, made, read back and checked. */
export const archiveExportRows = async (): Promise<Row[]> => {
  const { bytes, files, delivered, seconds, growthMiB, findings, verifySeconds } = await measured(FILES);
  const gigabytes = (bytes / 1e9).toFixed(2);
  return [
    { what: `Memory of the maker of a ZIP of ${gigabytes} GB`, value: `grows by ${growthMiB.toFixed(0)} MiB`, bar: `≤ ${BAR_MIB} MiB`, met: growthMiB <= BAR_MIB, details: [`${seconds.toFixed(0)} s, ${kilobytes(bytes / seconds)} a second, through the local object store, which writes everything to disk twice and makes three sums of it`] },
    { what: 'Files delivered, and what the check finds', value: `${delivered} of ${files}, ${findings} findings`, bar: 'all, none', met: delivered === files && findings === 0, details: [`checked in ${verifySeconds.toFixed(0)} s`] },
  ];
};
