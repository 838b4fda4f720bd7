import type { partyRoutes } from '../../shared/contract/parties.ts';
import { handedInLifecycle, type HandedIn } from '../../shared/domain/eligibility.ts';
import { HANDED_IN_FILES } from '../../shared/domain/condition-names.ts';
import { revise, type Stamp } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { verifyBy } from '../../shared/domain/party-rules.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Write } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';

type Given = Pick<HandedIn, 'year' | 'condition' | 'note' | 'uploads'>;

/** What was handed in for a condition, with what comes now added; it waits for an officer of the enterprise's district. */
export const handedInBy = ({ id, name, district }: Organisation, before: HandedIn | undefined, { year, condition, note, uploads }: Given, given: Stamp): Result<{ readonly item: HandedIn; readonly write: Write }> => {
  const all = [...(before?.uploads ?? []), ...uploads];
  if (all.length > HANDED_IN_FILES) return failField('/uploadIds', 'too-many', { limit: HANDED_IN_FILES });
  const now = { status: 'waiting' as const, organisationName: name, district, ...(note !== undefined && { note }), uploads: all, given, dueOn: verifyBy(given.at) };
  if (!before) {
    const item: HandedIn = { type: 'handed-in', organisationId: id, year, condition, rev: 1, createdAt: given.at, updatedAt: given.at, ...now };
    return ok({ item, write: create(item, 'edited-elsewhere') });
  }
  const status = next(handedInLifecycle, 'hand-in', before.status);
  if (!status.ok) return status;
  const item: HandedIn = revise(before, now, given.at);
  return ok({ item, write: replace(before, item) });
};

/** The enterprise hands in papers or a note for one condition: it need not, and nothing else waits for it. */
export const handInEvidence =
  ({ table }: Ports): UseCase<typeof partyRoutes.handInEvidence> =>
  async ({ params: { organisationId, calendarYear, condition }, body: { rev, note, uploadIds }, caller, now, actor }) => {
    const year = Number(calendarYear);
    if (year > Number(localDateOf(now).slice(0, 4))) return failField('/year', 'date-future');
    if (note === undefined && uploadIds.length === 0) return failField('/uploadIds', 'file-or-note');
    const [found, ready] = await Promise.all([table.getMany([keys.organisation(organisationId), keys.handedIn(organisationId, year, condition)]), readyUploads(table, uploadIds, caller, now)]);
    const enterprise = found.find((item) => item.type === 'organisation');
    const before = found.find((item) => item.type === 'handed-in');
    if (!enterprise) return fail('not-found');
    if ((before?.rev ?? 0) !== rev) return fail('edited-elsewhere');
    if (!ready.ok) return ready;
    const handed = handedInBy(enterprise, before, { year, condition, note, uploads: uploadReferences(ready.value) }, { at: now, by: caller.personId, name: caller.name });
    if (!handed.ok) return handed;
    const { item, write } = handed.value;
    return table.commit(actor, {
      action: `hand-in-${condition}`,
      subject: { type: 'organisation', id: organisationId },
      writes: [write, ...claimUploads(ready.value, { type: 'handed-in', id: `${organisationId}.${year}.${condition}` }, now)],
      reply: reply(200, { id: organisationId, rev: item.rev, status: item.status }),
    });
  };
