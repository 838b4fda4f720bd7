import type { EntryKind } from '../../shared/domain/archive.ts';
import type { Evaluation } from '../../shared/domain/evaluation.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { appendEntries, entriesOnto, type Draft } from '../table/archive.ts';
import type { ArchiveHead } from '../../shared/domain/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';

export interface EvaluationChange {
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly action: string;
  readonly entry: {
    readonly kind: EntryKind;
    readonly content: Draft['content'];
    readonly uploads?: Draft['uploads'];
    /** Whether the agency may read the entry in its part of the archive. */
    readonly forAgency: boolean;
  };
  readonly more?: readonly Write[];
  /** The archive's head as read before the decision, where the decision rests on what the archive held. */
  readonly head?: ArchiveHead;
}

/** Commits a changed evaluation with its archive entry. */
export const commitEvaluation = async ({ table, random }: Ports, actor: Actor, { before, after, action, entry, more = [], head }: EvaluationChange): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> => {
  const id = `${after.agreementId}.${after.year}`;
  const draft: Draft = {
    kind: entry.kind, at: actor.now, by: actor.by, byName: actor.byName, agreementId: after.agreementId, subject: { type: 'evaluation', id },
    ...(entry.forAgency && { agencyId: after.agencyId }), content: { year: after.year, ...entry.content }, ...(entry.uploads && { uploads: entry.uploads }),
  };
  const entries = head ? { ok: true as const, value: entriesOnto(head, [draft], random) } : await appendEntries(table, after.enterpriseId, [draft], random);
  if (!entries.ok) return entries;
  return table.commit(actor, { action, subject: { type: 'evaluation', id }, from: before.status, to: after.status, writes: [replace(before, after), ...more, ...entries.value], reply: reply(200, { id, rev: after.rev, status: after.status }) });
};
