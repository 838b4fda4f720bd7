import { erasureLifecycle, groundLaws, type Erasure } from '../../shared/domain/erasure.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { districts } from '../../shared/domain/who.ts';
import { addDays, addYears, localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { causeNamed, causeOf, type Cause } from '../http/cause.ts';
import { reply } from '../http/use-case.ts';
import type { Eraser } from '../objects/eraser.ts';
import { systemActor } from '../system-actor.ts';
import { create, guard, release, replace, type Actor } from '../table/change.ts';
import { guards, keys, partitions } from '../table/keys.ts';
import { keptLongEnough } from './kept-long-enough.ts';
import { headsOf } from './load.ts';

const DECIDE_DAYS = 15;
/** Nothing is older than the shortest time for which anything is kept. */
const SHORTEST_YEARS = 2;

/** Removes the files of an erasure that was approved, in all their versions; done again it finds nothing and says the same. */
const removeFiles = async ({ table }: Ports, eraser: Eraser, subjectId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
  const [enterpriseId = '', erasureId = ''] = subjectId.split('.');
  const before = await table.get('erasure', keys.erasure(enterpriseId, erasureId));
  if (!before) return fail('not-found');
  const status = next(erasureLifecycle, 'remove-files', before.status);
  if (!status.ok) return status;
  for (const id of before.parts.flatMap(({ files }) => files)) await eraser.eraseFile(id);
  await eraser.eraseExports(enterpriseId);
  const freed = before.parts.map(({ n }) => release(guards.erasure(enterpriseId, n), before.id));
  return table.commit(actor, { action: 'remove-files', subject: { type: 'erasure', id: before.id }, from: before.status, to: status.value, writes: [replace(before, revise(before, { status: status.value }, now)), ...freed], reply: reply(200, null) });
};

export const archiveSystemTasks = (ports: Ports, eraser: Eraser) => ({
  'remove-erased-files': (subjectId: string, actor: Actor, now: string) => removeFiles(ports, eraser, subjectId, actor, now),
});

/** Proposes what of one archive has been kept long enough; undefined where there is nothing, or a proposal waits. */
const proposeFor = async (ports: Ports, enterpriseId: string, now: string): Promise<Result<unknown> | undefined> => {
  const { table, random } = ports;
  const today = localDateOf(now);
  const [head, signed, found] = await Promise.all([
    table.get('archive', keys.archive(enterpriseId)),
    table.partition(partitions.organisation(enterpriseId), { index: 'gsi1', prefix: 'AGREEMENT#' }),
    table.partition(keys.archive(enterpriseId).pk, { prefix: 'ERASURE#' }),
  ]);
  const before = found.filter((item) => item.type === 'erasure');
  if (!head || before.some(({ status }) => status === 'proposed')) return undefined;
  const agreements = signed.filter((item) => item.type === 'agreement').filter(isSigned);
  // What was to stay though its time was over is not proposed again by the clock; what is being erased is under way.
  const left = new Set(before.filter(({ status, ground }) => status === 'erasing' || (status === 'declined' && ground === 'retention-over')).flatMap(({ parts }) => parts.map(({ n }) => n)));
  const parts = await keptLongEnough(table, head, agreements, (n) => left.has(n), today);
  if (parts.length === 0) return undefined;
  const erasure: Erasure = {
    type: 'erasure', id: random.id('erasure', now), rev: 1, createdAt: now, updatedAt: now, status: 'proposed', enterpriseId, enterpriseName: head.enterpriseName, district: head.district, parts,
    ground: 'retention-over', law: groundLaws['retention-over'], reason: '保存期限已届满，由系统提出', proposed: { at: now, by: 'system', name: '系统' }, decideBy: addDays(today, DECIDE_DAYS),
  };
  return table.commit(systemActor(`propose erasure ${enterpriseId} ${today}`, now), {
    action: 'propose', subject: { type: 'erasure', id: erasure.id }, to: 'proposed',
    writes: [create(erasure), ...parts.map(({ n }) => guard(guards.erasure(enterpriseId, n), erasure.id, 'already-exists'))], reply: reply(200, null),
  });
};

/** What was not looked through, by its id, and why. */
interface Failed {
  readonly of: string;
  readonly cause: Cause;
}

/** Proposes for one archive; undefined where there was nothing, else whether it is done or why not. */
const propose = async (ports: Ports, enterpriseId: string, now: string): Promise<'done' | Cause | undefined> => {
  try {
    const done = await proposeFor(ports, enterpriseId, now);
    return done && (done.ok ? 'done' : causeNamed(done.problem.kind));
  } catch (error) {
    return causeOf(error);
  }
};

/**
 * Once a month, archive by archive: what has been kept long enough is proposed, and a person decides. `proposed` counts the
 * archives concerned; a district whose list cannot be read and an enterprise whose archive cannot be looked through are
 * named in `failed`, with why, and keep no other from its turn.
 */
export const proposeErasures = async (ports: Ports, now: string): Promise<{ proposed: number; failed: Failed[] }> => {
  const oldest = addYears(localDateOf(now), -SHORTEST_YEARS);
  let proposed = 0;
  const failed: Failed[] = [];
  for (const district of districts) {
    const heads = await headsOf(ports.table, district).catch((error: unknown) => void failed.push({ of: district, cause: causeOf(error) }));
    for (const { enterpriseId, opened } of heads ?? []) {
      if (localDateOf(opened.at) > oldest) continue;
      const done = await propose(ports, enterpriseId, now);
      if (done === 'done') proposed += 1;
      else if (done) failed.push({ of: enterpriseId, cause: done });
    }
  }
  return { proposed, failed };
};

/** Months begin with it. */
export const isProposingDay = (now: string): boolean => localDateOf(now).endsWith('-01');
