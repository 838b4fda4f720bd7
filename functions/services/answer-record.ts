import type { serviceRoutes } from '../../shared/contract/services.ts';
import { isSigned, mayDispute } from '../../shared/domain/record-rules.ts';
import { fail } from '../../shared/domain/result.ts';
import { awaitsExplanation, openDispute, type ServiceRecord } from '../../shared/domain/service-record.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import type { UseCase } from '../http/use-case.ts';
import type { Actor } from '../table/change.ts';
import { belongsToOne } from '../table/members.ts';
import { loadRecordToAct } from './load.ts';
import { moved, moveRecord, type Move } from './move-record.ts';

interface Answering {
  readonly params: { readonly agreementId: string; readonly recordId: string };
  readonly body: { readonly rev: number };
  readonly caller: Caller;
  readonly actor: Actor;
}

/** Loads the record, and moves it on from exactly what the person saw. Who belongs to the other side too, or logged it for the agency, does not answer for the enterprise. */
const answer = async (ports: Ports, { params, body, caller, actor }: Answering, moveOf: (record: ServiceRecord) => Move | undefined) => {
  const loaded = await loadRecordToAct(ports.table, params, caller);
  if (!loaded.ok) return loaded;
  const { record, agreement } = loaded.value;
  const ofAgency = caller.member?.side === 'agency';
  if ((!ofAgency && record.logged.by === caller.personId) || (await belongsToOne(ports.table, [ofAgency ? agreement.enterpriseId : agreement.agencyId], caller.personId))) return fail('both-sides');
  const move = moveOf(record);
  if (!move) return fail('status-conflict', { facts: { entity: 'record', status: record.status, action: 'answer' } });
  const possible = moved(record, move, actor.now);
  if (!possible.ok) return possible;
  if (record.rev !== body.rev) return fail('edited-elsewhere');
  // A dispute takes the record out of what is planned, a confirmation brings it back.
  const replans = record.status === 'disputed' || possible.value.status === 'disputed';
  return moveRecord(ports, record, { ...move, ...(replans && isSigned(agreement) && { agreement }) }, actor);
};

const stampOf = ({ now, by, byName }: Actor) => ({ at: now, by, name: byName });
const dayAfter = (now: string, days: number): string => addDays(localDateOf(now), days);

/** The enterprise confirms with a tap, also when its time for an answer is over, and where an explanation has settled its dispute. */
export const confirmRecord = (ports: Ports): UseCase<typeof serviceRoutes.confirmRecord> => (request) => answer(ports, request, () => ({ action: 'confirm', changes: { answered: stampOf(request.actor) } }));

/** The enterprise disputes, and says why; the agency explains, or corrects the record. Once explained it may dispute again. */
export const disputeRecord = (ports: Ports): UseCase<typeof serviceRoutes.disputeRecord> => (request) => {
  const { actor, now, body: { reason } } = request;
  const stamp = stampOf(actor);
  const settleBy = dayAfter(now, currentRuleset(localDateOf(now)).service.explainDisputeDays);
  return answer(ports, request, (record) => (mayDispute(record) ? { action: 'dispute', reason, content: { reason }, changes: { answered: stamp, settleBy, disputes: [...record.disputes, { reason, raised: stamp }] } } : undefined));
};

/** The agency explains what the enterprise disputes; the dispute stays to be read, and the enterprise answers once more. */
export const explainRecord = (ports: Ports): UseCase<typeof serviceRoutes.explainRecord> => (request) => {
  const { actor, now, body: { words } } = request;
  const settleBy = dayAfter(now, currentRuleset(localDateOf(now)).switches.recordUnansweredDays);
  return answer(ports, request, (record) => {
    const dispute = openDispute(record);
    return dispute && awaitsExplanation(record)
      ? { action: 'explain', reason: words, content: { explanation: words }, changes: { settleBy, disputes: [...record.disputes.slice(0, -1), { ...dispute, explanation: words, explained: stampOf(actor) }] } }
      : undefined;
  });
};

/** One to five points for one service: shown to those concerned, and part of no score. The latest counts. */
export const rateRecord = (ports: Ports): UseCase<typeof serviceRoutes.rateRecord> => (request) => {
  const { actor, body: { points, words } } = request;
  return answer(ports, request, () => ({ action: 'rate', content: { points, remark: words ?? null }, changes: { rating: { points, ...(words && { words }), given: stampOf(actor) } } }));
};
