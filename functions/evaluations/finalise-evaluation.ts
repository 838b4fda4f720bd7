import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { finalise } from '../../shared/domain/evaluation-rules.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { keys } from '../table/keys.ts';
import { countRating, trackRecordKeys } from '../table/track-record.ts';
import { commitEvaluation } from './change-evaluation.ts';
import { evaluationKey, mayRead, recordsOf, yearCompleteness } from './load.ts';

const ATTEMPTS = 6;

/**
 * Makes the evaluation final. Its completeness rests on the records, and every record's change advances the archive's head:
 * the head is read before the records and must stand still until the commit, so that no late answer slips past the figure.
 */
export const finaliseEvaluation =
  (ports: Ports): UseCase<typeof evaluationRoutes.finaliseEvaluation> =>
  ({ params, body, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const { table } = ports;
      const found = await table.getMany([evaluationKey(params), keys.agreement(params.agreementId)]);
      const before = found.find((item) => item.type === 'evaluation');
      const agreement = found.find((item) => item.type === 'agreement');
      if (!before || !mayRead(before, caller) || !agreement || !isSigned(agreement)) return fail('not-found');
      const { enterpriseId, agencyId } = before;
      const known = await table.getMany([keys.archive(enterpriseId), ...trackRecordKeys(agencyId, enterpriseId)]);
      const head = known.find((item) => item.type === 'archive');
      if (!head) return fail('not-found');
      const completeness = yearCompleteness(agreement, before, await recordsOf(table, agreement.id));
      const after = finalise(before, completeness, { at: now, by: caller.personId, name: caller.name });
      if (!after.ok) return after;
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      const { total, gradeId, rulesetId, rating, cases } = after.value;
      return commitEvaluation(ports, actor, {
        before, after: after.value, action: 'finalise', head, more: countRating(known, after.value, now),
        entry: {
          kind: 'evaluation-final', forAgency: true,
          content: {
            total, gradeId, rulesetId, required: completeness.required, met: completeness.met,
            response: rating?.response ?? null, skill: rating?.skill ?? null, result: rating?.result ?? null, overall: rating?.overall ?? null,
            headcount: cases?.headcount ?? null, petitions: cases?.petitions ?? null, inspections: cases?.inspections ?? null, arbitrations: cases?.arbitrations ?? null,
          },
        },
      });
    });
