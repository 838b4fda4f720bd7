import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { revise } from '../../shared/domain/entity.ts';
import { evaluationLifecycle } from '../../shared/domain/evaluation.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { claimUploads, readyUploads, uploadReferences } from '../table/claim-uploads.ts';
import { commitEvaluation } from './change-evaluation.ts';
import { loadEvaluation } from './load.ts';

const ATTEMPTS = 6;

/** An officer enters headcount and case counts on evidence; entering them again corrects the figures and adds to the files. */
export const enterCases =
  (ports: Ports): UseCase<typeof evaluationRoutes.enterCases> =>
  ({ params, body: { rev, uploadIds, ...figures }, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const [loaded, ready] = await Promise.all([loadEvaluation(ports.table, params, caller), readyUploads(ports.table, uploadIds, caller, now)]);
      if (!loaded.ok) return loaded;
      const before = loaded.value;
      const possible = next(evaluationLifecycle, 'enter-cases', before.status);
      if (!possible.ok) return possible;
      if (before.status !== 'open' || before.rev !== rev) return fail('edited-elsewhere');
      if (!ready.ok) return ready;
      const added = uploadReferences(ready.value);
      const uploads = [...(before.cases?.uploads ?? []), ...added];
      const after = revise(before, { cases: { ...figures, uploads, entered: { at: now, by: caller.personId, name: caller.name } } }, now);
      return commitEvaluation(ports, actor, {
        before, after, action: 'enter-cases',
        entry: { kind: 'case-counts', content: figures, uploads: added, forAgency: true },
        more: claimUploads(ready.value, { type: 'evaluation', id: `${before.agreementId}.${before.year}` }, now),
      });
    });
