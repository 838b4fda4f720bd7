import type { partyRoutes } from '../../shared/contract/parties.ts';
import { revise } from '../../shared/domain/entity.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { checkYear, figuresGiven } from '../../shared/domain/size-rules.ts';
import { type SizeYear } from '../../shared/domain/size-year.ts';
import { SIZE_FILES } from '../../shared/domain/condition-names.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Write } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { eligibilityOf, keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

const sizeYears = async (table: Table, organisationId: string): Promise<SizeYear[]> =>
  (await table.partition(eligibilityOf(organisationId), { prefix: sortPrefixes.sizes })).filter((item) => item.type === 'size-year');

/** The year that an organisation from before years were kept carries, as an item of its own. */
const carriedYear = ({ id, size }: Organisation, years: readonly SizeYear[]): SizeYear | undefined =>
  size && !years.some(({ year }) => year === size.figures.year) ? figuresGiven(id, undefined, size.figures, [], size.given) : undefined;

const written = (before: SizeYear | undefined, stored: boolean, after: SizeYear): Write => (before && stored ? replace(before, after) : create(after, 'edited-elsewhere'));

/** Size figures of a year with their evidence; the class follows by the national standard, nobody types it. The latest year's stands on the organisation. */
export const giveSizeFigures =
  ({ table }: Ports): UseCase<typeof partyRoutes.giveSizeFigures> =>
  async ({ params: { organisationId }, body: { rev, uploadIds = [], ...figures }, caller, now, actor }) => {
    const possible = checkYear(figures, '/year', now);
    if (!possible.ok) return possible;
    const [before, stored, ready] = await Promise.all([table.get('organisation', keys.organisation(organisationId)), sizeYears(table, organisationId), readyUploads(table, uploadIds, caller, now)]);
    if (!before) return fail('not-found');
    if (before.rev !== rev) return fail('edited-elsewhere');
    if (!ready.ok) return ready;
    const carried = carriedYear(before, stored);
    const years = carried ? [...stored, carried] : stored;
    const former = years.find(({ year }) => year === figures.year);
    if ((former?.uploads.length ?? 0) + ready.value.length > SIZE_FILES) return failField('/uploadIds', 'too-many', { limit: SIZE_FILES });
    const after = figuresGiven(organisationId, former, figures, uploadReferences(ready.value), { at: now, by: caller.personId, name: caller.name });
    const latest = !before.size || figures.year >= before.size.figures.year;
    const organisation: Organisation = revise({ ...before, ...(latest && { size: { figures: after.figures, result: after.result, given: after.given } }) }, {}, now);
    const { grade, smallOrMicro } = after.result;
    return table.commit(actor, {
      action: 'give-size-figures',
      subject: { type: 'organisation', id: organisationId },
      ...(grade && { to: grade }),
      writes: [
        replace(before, organisation),
        written(former, former !== carried, after),
        ...(carried && carried !== former ? [create(carried, 'edited-elsewhere')] : []),
        ...claimUploads(ready.value, { type: 'size-year', id: `${organisationId}.${figures.year}` }, now),
      ],
      reply: reply(200, { id: organisationId, rev: organisation.rev, status: organisation.status, grade, smallOrMicro }),
    });
  };

/** An officer has compared a year's figures with their evidence, or decides what the national standard leaves open. */
export const judgeSize =
  ({ table }: Ports): UseCase<typeof partyRoutes.judgeSize> =>
  async ({ params: { targetId, calendarYear }, body: { rev, outcome, note }, caller, now, actor }) => {
    const year = Number(calendarYear);
    const found = await table.getMany([keys.organisation(targetId), keys.sizeYear(targetId, year)]);
    const enterprise = found.find((item) => item.type === 'organisation');
    if (!enterprise || !servesDistrict(caller, enterprise.district)) return fail('not-found');
    const stored = found.find((item) => item.type === 'size-year');
    const carried = enterprise.size?.figures.year === year ? carriedYear(enterprise, stored ? [stored] : []) : undefined;
    const before = stored ?? carried;
    if (!before) return fail('not-found');
    if ((stored?.rev ?? 0) !== rev) return fail('edited-elsewhere');
    const after: SizeYear = revise(before, { judged: { outcome, note, at: now, by: caller.personId, name: caller.name } }, now);
    return table.commit(actor, {
      action: 'judge-size',
      subject: { type: 'organisation', id: targetId },
      to: outcome,
      reason: note,
      writes: [written(before, stored !== undefined, after)],
      reply: reply(200, { id: targetId, rev: after.rev, status: outcome }),
    });
  };
