import type { Sha256 } from '../rules/sha256.ts';
import type { ZipSource } from '../rules/zip/read-zip.ts';
import { verifyChain } from './archive-verify-chain.ts';
import { verifyPackage, type Anchor, type Hasher, type Report } from './archive-verify.ts';

/** Checks whatever somebody has of an archive: the ZIP of an export, or the file of the chain alone. */
export const verifyFile = async (source: ZipSource, ways: { readonly sha256: Sha256; readonly newHasher: () => Hasher; readonly anchor?: Anchor }): Promise<Report> => {
  const first = await source.slice(0, 4);
  if (first[0] === 0x50 && first[1] === 0x4b) return verifyPackage(source, ways);
  const text = new TextDecoder().decode(await source.slice(0, source.size));
  const { findings, entries, anchored, enterpriseName } = verifyChain(text, ways.sha256, ways.anchor ? { anchor: ways.anchor } : {});
  return { findings, entries: entries.length, files: 0, erased: 0, part: false, anchored, repacked: false, enterpriseName, listedName: undefined };
};
