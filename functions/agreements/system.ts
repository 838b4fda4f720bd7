import { lastDayOf } from '../../shared/domain/agreement-days.ts';
import { revise } from '../../shared/domain/entity.ts';
import { nextReminder, told, type InForce } from '../../shared/domain/in-force-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { endNow } from './end-now.ts';
import { filingSystemTasks } from './remind-filing.ts';

const ATTEMPTS = 8;

const loadInForce = async (table: Table, agreementId: string, action: string): Promise<Result<InForce>> => {
  const before = await table.get('agreement', keys.agreement(agreementId));
  if (!before) return fail('not-found');
  return before.status === 'in-force' ? ok(before) : fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action } });
};

/** The clock ends an agreement whose last day is over. */
const lapse = (ports: Ports) => (agreementId: string, actor: Actor) =>
  withRetry(ATTEMPTS, async (): Promise<Result<unknown>> => {
    const before = await loadInForce(ports.table, agreementId, 'lapse');
    if (!before.ok) return before;
    const agreed = before.value.agreedEnd !== undefined;
    return endNow(ports, before.value, { action: 'lapse', how: agreed ? 'agreed' : 'expired', on: lastDayOf(before.value) }, actor);
  });

/** What one side asked for and the other did not answer in time falls away; who asked is told. */
const lapseAsked = ({ table }: Ports) => (agreementId: string, actor: Actor) =>
  withRetry(ATTEMPTS, async (): Promise<Result<unknown>> => {
    const loaded = await loadInForce(table, agreementId, 'answer-asked');
    if (!loaded.ok) return loaded;
    const { asked, ...rest } = loaded.value;
    if (!asked) return fail('status-conflict', { facts: { entity: 'agreement', status: loaded.value.status, action: 'answer-asked' } });
    const agreement = revise({ ...rest, ...told(loaded.value, [asked.by], 'answered', asked.answerBy) }, {}, actor.now);
    return table.commit(actor, { action: 'lapse-asked', subject: { type: 'agreement', id: agreementId }, from: 'in-force', to: 'in-force', writes: [replace(loaded.value, agreement)], reply: reply(200, null) });
  });

/** Both sides are reminded that the agreement ends, so that they renew in time or know that they part. */
const remindRenewal = ({ table }: Ports) => (agreementId: string, actor: Actor, now: string) =>
  withRetry(ATTEMPTS, async (): Promise<Result<unknown>> => {
    const loaded = await loadInForce(table, agreementId, 'remind');
    if (!loaded.ok) return loaded;
    const { remindOn: _, ...rest } = loaded.value;
    const again = nextReminder(loaded.value, localDateOf(now));
    const agreement = revise({ ...rest, ...told(loaded.value, ['enterprise', 'agency'], 'ends-soon', lastDayOf(loaded.value)), ...(again && { remindOn: again }) }, {}, now);
    return table.commit(actor, { action: 'remind', subject: { type: 'agreement', id: agreementId }, from: 'in-force', to: 'in-force', writes: [replace(loaded.value, agreement)], reply: reply(200, null) });
  });

export const agreementSystemTasks = (ports: Ports) => ({ 'lapse-agreement': lapse(ports), 'lapse-asked': lapseAsked(ports), 'remind-renewal': remindRenewal(ports), ...filingSystemTasks(ports) });
