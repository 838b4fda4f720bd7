import { openNextYear } from '../../shared/domain/evaluation-rules.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { create, replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** Once a service year is over its evaluation opens, and the enterprise and the officers are asked. The subject is the agreement. */
const openEvaluation =
  ({ table }: Ports) =>
  async (agreementId: string, actor: Actor, now: string): Promise<Result<unknown>> => {
    const before = await table.get('agreement', keys.agreement(agreementId));
    if (!before || !isSigned(before)) return fail('not-found');
    const opened = openNextYear(before, now);
    if (!opened.ok) return opened;
    const { evaluation, agreement } = opened.value;
    const id = `${agreementId}.${evaluation.year}`;
    return table.commit(actor, { action: 'open', subject: { type: 'evaluation', id }, to: evaluation.status, writes: [create(evaluation), replace(before, agreement)], reply: reply(200, null) });
  };

export const evaluationSystemTasks = (ports: Ports) => ({ 'open-evaluation': openEvaluation(ports) });
