#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { verifyFile } from '../../shared/domain/archive-verify-file.ts';
import { anchorFrom, reportLines } from '../../shared/text/check-words.ts';

const USAGE = '用法：check-archive 档案.zip（或档案链.json） [--anchor 条数:校验值]';
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const newHasher = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => hash.update(bytes), hex: () => hash.digest('hex') };
};

/** Checks an export from the command line: says what is wrong, line by line; ends with 0 only if it is whole, 2 where it could not look. */
const run = async (): Promise<number> => {
  const [path, flag, given] = process.argv.slice(2);
  const anchor = given === undefined ? undefined : anchorFrom(given);
  if (path === undefined || (flag !== undefined && (flag !== '--anchor' || anchor === undefined))) {
    console.error(USAGE);
    return 2;
  }
  const file = await open(path).catch(() => undefined);
  if (!file) {
    console.error(`打不开文件：${path}`);
    return 2;
  }
  const { size } = await file.stat();
  const slice = async (from: number, to: number): Promise<Uint8Array> => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  };
  const report = await verifyFile({ size, slice }, { sha256, newHasher, ...(anchor && { anchor }) });
  await file.close();
  const { whole, verdict, lines } = reportLines(report, anchor !== undefined);
  for (const line of [verdict, ...lines]) console.log(line);
  return whole ? 0 : 1;
};

process.exitCode = await run();
