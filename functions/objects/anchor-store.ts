import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { asking, isAbsent, isPresent, readingWithin } from './client.ts';

/** The heads of a district's archives as they stood at the end of one day. */
export const Anchor = z.object({
  district: z.string(),
  /** Local date. */
  on: z.string(),
  heads: z.array(z.object({ enterpriseId: z.string(), count: z.int(), hash: z.string() })),
});
export type Anchor = z.infer<typeof Anchor>;

/** Heads kept where nobody can change or delete them (object lock), so that a chain cut or rewritten as a whole shows. */
export interface AnchorStore {
  /** Writes one day's anchor once; false when that day stands already. */
  put(anchor: Anchor): Promise<boolean>;
  get(district: string, on: string): Promise<Anchor | undefined>;
}

const keyOf = (district: string, on: string): string => `heads/${district}/${on}.json`;

export const createAnchorStore = ({ client, bucket }: { client: S3Client; bucket: string }): AnchorStore => ({
  async put(anchor) {
    try {
      await asking(client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(anchor.district, anchor.on), ContentType: 'application/json', Body: JSON.stringify(anchor), ChecksumAlgorithm: 'SHA256', IfNoneMatch: '*' })));
      return true;
    } catch (error) {
      if (isPresent(error)) return false;
      throw error;
    }
  },
  async get(district, on) {
    try {
      const { Body } = await asking(client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(district, on) })));
      return z.parse(Anchor, JSON.parse(Buffer.from(await readingWithin(Body)).toString('utf8')));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
});

/** The clock anchors daily; a few days' absence of it is looked past. */
const DAYS_BACK = 7;

/** What the newest anchor says of an archive, or the newest that knows of no more than `upTo` entries; undefined while it has none. */
export const anchoredHead = async (anchors: Pick<AnchorStore, 'get'>, { district, enterpriseId }: { readonly district: string; readonly enterpriseId: string }, now: string, upTo = Infinity): Promise<{ on: string; count: number; hash: string } | undefined> => {
  const days = Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(localDateOf(now), -back));
  for (const anchor of await Promise.all(days.map((on) => anchors.get(district, on)))) {
    const head = anchor?.heads.find((known) => known.enterpriseId === enterpriseId);
    if (anchor && (head === undefined || head.count <= upTo)) return head && { on: anchor.on, count: head.count, hash: head.hash };
  }
  return undefined;
};
