import type { claimRoutes } from '../../shared/contract/claims.ts';
import { handleBy } from '../../shared/domain/claim-rules.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import { checkedNumber } from '../../shared/rules/codes/checked-number.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { enterprisesAlike } from '../table/alike.ts';
import { appendEntries, withRetry } from '../table/archive.ts';
import { check, create, guard } from '../table/change.ts';
import { claimGuards } from '../table/claim-guards.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { guards, keys } from '../table/keys.ts';
import { claimEntry } from './archive-entry.ts';
import { loadFacts } from './load-facts.ts';
import { complete, prepare } from './prepare.ts';

const ATTEMPTS = 8;
const NUMBER_KIND = 'LQ';

/**
 * Submits a claim. One commit holds the claim, both guards of its year, the condition that the evaluation still is final as
 * read, the uploads and the archive entry: of a hundred submissions at once exactly one can stand.
 */
export const submitClaim =
  (ports: Ports): UseCase<typeof claimRoutes.submitClaim> =>
  ({ params, body: { agreementId, year, remarks, uploadIds }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const { table, random } = ports;
      const [loaded, ready] = await Promise.all([loadFacts(table, params.organisationId, agreementId, year), readyUploads(table, uploadIds, caller, now)]);
      if (!loaded.ok) return loaded;
      const { agency, enterprise, evaluation } = loaded.value;
      const prepared = prepare(loaded.value, now, true);
      const form = complete(prepared);
      if (!form.ok) return form;
      if (!ready.ok) return ready;
      const { materials, computation, ruleset } = prepared;
      const today = localDateOf(now);
      const alike = await enterprisesAlike(table, enterprise);
      const claim: Claim = {
        type: 'claim', id: random.id('claim', now), rev: 1, createdAt: now, updatedAt: now, status: 'submitted', agreementId,
        enterpriseId: enterprise.id, enterpriseName: enterprise.name, enterpriseCreditCode: enterprise.creditCode,
        agencyId: agency.id, agencyName: agency.name, agencyCreditCode: agency.creditCode,
        district: evaluation.district, year, from: evaluation.from, to: evaluation.to, fundYear: Number(today.slice(0, 4)),
        capFen: computation.capFen, computedFen: computation.amountFen,
        application: { ...form.value, ...(remarks && { remarks }), uploads: uploadReferences(ready.value) },
        materials, computation, ...(alike.length > 0 && { alike }), dueOn: handleBy('acceptance', now),
        submitted: { at: now, by: caller.personId, name: caller.name }, number: checkedNumber(NUMBER_KIND, today, random.letters(4)), submissions: 1,
      };
      const entries = await appendEntries(table, enterprise.id, [claimEntry(claim, 'claim-submitted', { amountFen: computation.amountFen, rulesetId: ruleset.id, submission: 1 }, actor, claim.application.uploads)], random);
      if (!entries.ok) return entries;
      return table.commit(actor, {
        action: 'submit', subject: { type: 'claim', id: claim.id }, to: claim.status,
        writes: [
          ...claimGuards(claim, ruleset.limitPer).map((key) => guard(key, claim.id, 'claim-exists')),
          check(keys.evaluation(agreementId, year), { status: 'final', rev: evaluation.rev }, 'evaluation-not-final'),
          create(claim, 'busy'),
          guard(guards.number(claim.number), claim.id, 'busy'),
          ...claimUploads(ready.value, { type: 'claim', id: claim.id }, now),
          ...entries.value,
        ],
        reply: reply(201, { id: claim.id, rev: claim.rev, status: claim.status, number: claim.number }),
      });
    });
