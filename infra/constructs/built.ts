import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFolder } from '../bundle/build-functions.ts';
import type { Settings } from '../settings.ts';

const missing = (folder: string): never => {
  throw new Error(`${folder} is not built: run npm run build first`);
};

/** A function's bundle. What is not built stops the synthesis, so that nothing empty is ever deployed. */
export const builtCode = (name: string, { built }: Settings): Code => {
  if (!built) return Code.fromInline('exports.handler = async () => undefined;');
  const folder = bundleFolder(name);
  return existsSync(folder) ? Code.fromAsset(folder) : missing(folder);
};

/** The folder of the built site; undefined in tests of the stack. */
export const builtSite = ({ built }: Settings): string | undefined => {
  if (!built) return undefined;
  const folder = resolve(import.meta.dirname, '..', '..', '.build', 'site');
  return existsSync(folder) ? folder : missing(folder);
};
