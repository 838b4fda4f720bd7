import type { partyRoutes } from '../../shared/contract/parties.ts';
import { type EligibilityFile, type Finding } from '../../shared/domain/eligibility.ts';
import { placeConditions } from '../../shared/domain/condition-names.ts';
import { checkFinding, findingsOf } from '../../shared/domain/eligibility-rules.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail } from '../../shared/domain/result.ts';
import { servesDistrict } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { newFile } from '../table/conditions.ts';
import { keys } from '../table/keys.ts';

/**
 * One condition of policy 二（二）for a year, found by a named officer on evidence or a look-up. What the enterprise handed in for it
 * has then been seen. After a move a former office still judges what was handed in to it.
 */
export const judgeEligibility =
  ({ table }: Ports): UseCase<typeof partyRoutes.judgeEligibility> =>
  async ({ params: { targetId }, body: { rev, year, condition, uploadIds, ...form }, caller, now, actor }) => {
    const [found, ready] = await Promise.all([table.getMany([keys.organisation(targetId), keys.eligibility(targetId, year), keys.handedIn(targetId, year, condition)]), readyUploads(table, uploadIds, caller, now)]);
    const enterprise = found.find((item) => item.type === 'organisation');
    const before = found.find((item) => item.type === 'eligibility');
    const handedIn = found.find((item) => item.type === 'handed-in' && item.status === 'waiting');
    const waiting = handedIn?.type === 'handed-in' ? handedIn : undefined;
    if (enterprise?.side !== 'enterprise' || !(servesDistrict(caller, enterprise.district) || (waiting && servesDistrict(caller, waiting.district)))) return fail('not-found');
    if ((before?.rev ?? 0) !== rev) return fail('edited-elsewhere');
    const ruleset = currentRuleset(localDateOf(now));
    const possible = checkFinding({ condition, year, ...form }, ruleset, now);
    if (!possible.ok) return possible;
    if (!ready.ok) return ready;
    const judged = { at: now, by: caller.personId, name: caller.name };
    const { grade, ...plain } = form;
    const finding: Finding = {
      ...plain, uploads: uploadReferences(ready.value), rulesetId: ruleset.id, judged,
      ...(condition === 'tax-credit' && grade && { grade }),
      ...(placeConditions.includes(condition) && { district: enterprise.district }),
    };
    const findings = { ...findingsOf(enterprise, before ? [before] : [], year), [condition]: finding };
    const file: EligibilityFile = before ? revise(before, { findings }, now) : newFile(targetId, year, findings, now);
    return table.commit(actor, {
      action: `judge-${condition}`,
      subject: { type: 'organisation', id: targetId },
      to: form.outcome,
      reason: form.note,
      writes: [
        before ? replace(before, file) : create(file, 'edited-elsewhere'),
        ...(waiting ? [replace(waiting, revise(waiting, { status: 'seen' as const, seen: judged }, now))] : []),
        ...claimUploads(ready.value, { type: 'eligibility', id: `${targetId}.${year}.${condition}` }, now),
      ],
      reply: reply(200, { id: targetId, rev: file.rev, status: form.outcome }),
    });
  };
