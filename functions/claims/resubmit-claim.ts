import type { claimRoutes } from '../../shared/contract/claims.ts';
import { changesBetween, handleBy } from '../../shared/domain/claim-rules.ts';
import { claimLifecycle, type Claim } from '../../shared/domain/claim.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { check, replace } from '../table/change.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import { claimEntry } from './archive-entry.ts';
import { loadClaim } from './load-claim.ts';
import { loadFacts } from './load-facts.ts';
import { complete, prepare } from './prepare.ts';

const ATTEMPTS = 6;

/** A returned claim comes again, assembled anew; what changed stands beside what was asked for. Its year stayed guarded meanwhile. */
export const resubmitClaim =
  (ports: Ports): UseCase<typeof claimRoutes.resubmitClaim> =>
  ({ params, body: { rev, remarks, uploadIds }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const { table, random } = ports;
      const found = await loadClaim(table, params.claimId, caller);
      if (!found.ok) return found;
      const before = found.value;
      const status = next(claimLifecycle, 'resubmit', before.status);
      if (!status.ok) return status;
      if (before.rev !== rev || before.status !== 'returned') return fail('edited-elsewhere');
      const [loaded, ready] = await Promise.all([loadFacts(table, before.agencyId, before.agreementId, before.year), readyUploads(table, uploadIds, caller, now)]);
      if (!loaded.ok) return loaded;
      const prepared = prepare(loaded.value, now, false);
      const form = complete(prepared);
      if (!form.ok) return form;
      if (!ready.ok) return ready;
      const { materials, computation, ruleset } = prepared;
      const added = uploadReferences(ready.value);
      const { returned: _, reasons, ...kept } = before;
      const again = { application: { ...form.value, ...(remarks && { remarks }), uploads: [...before.application.uploads, ...added] }, materials, computation };
      const claim: Claim = {
        ...kept, ...again, status: 'submitted', rev: before.rev + 1, updatedAt: now, capFen: computation.capFen, computedFen: computation.amountFen,
        dueOn: handleBy('acceptance', now), submitted: { at: now, by: caller.personId, name: caller.name },
        submissions: before.submissions + 1, changed: changesBetween(before, again), returnedFor: reasons,
      };
      const entries = await appendEntries(table, claim.enterpriseId, [claimEntry(claim, 'claim-submitted', { amountFen: computation.amountFen, rulesetId: ruleset.id, submission: claim.submissions }, actor, added)], random);
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'resubmit', subject: { type: 'claim', id: claim.id }, from: before.status, to: claim.status,
        writes: [
          replace<Claim>(before, claim),
          check(keys.evaluation(claim.agreementId, claim.year), { status: 'final', rev: loaded.value.evaluation.rev }, 'evaluation-not-final'),
          ...claimUploads(ready.value, { type: 'claim', id: claim.id }, now),
          ...entries.value,
        ],
        reply: reply(200, { id: claim.id, rev: claim.rev, status: claim.status }),
      });
    });
