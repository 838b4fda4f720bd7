import type { DynamoDBRecord } from 'aws-lambda';

/** A message for one consumer, and the number of the first record of the batch that it speaks of. */
export interface Gathered {
  readonly message: object;
  readonly index: number;
}
/** What a consumer is told of a batch of records, in the order of the records. */
export type Gather = (records: readonly DynamoDBRecord[]) => Gathered[];

/** How one consumer's messages come from records: what each record says to it, what that is about, and how two about the same become one. */
interface Telling<M extends object> {
  readonly messageOf: (record: DynamoDBRecord) => M | undefined;
  readonly subjectOf: (message: M) => string;
  readonly merge: (earlier: M, later: M) => M;
}

/** One message per subject, however often it changed in the batch: consumers look at the table as it is by then, so the last word is enough. */
export const gather =
  <M extends object>({ messageOf, subjectOf, merge }: Telling<M>): Gather =>
  (records) => {
    const bySubject = new Map<string, { message: M; index: number }>();
    for (const [index, record] of records.entries()) {
      const message = messageOf(record);
      if (message === undefined) continue;
      const subject = subjectOf(message);
      const known = bySubject.get(subject);
      bySubject.set(subject, known ? { message: merge(known.message, message), index: known.index } : { message, index });
    }
    return [...bySubject.values()];
  };

/** The later of two, by business time; one that knows no time is the earlier. */
export const latest = <M extends { readonly at?: string | undefined }>(earlier: M, later: M): M => ((later.at ?? '') >= (earlier.at ?? '') ? later : earlier);
