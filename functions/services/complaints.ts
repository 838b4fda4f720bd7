import type { serviceRoutes } from '../../shared/contract/services.ts';
import { complaintLifecycle, MOST_COMPLAINT_STEPS, type Complaint } from '../../shared/domain/complaint.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { addWorkingDays } from '../../shared/rules/calendar/work-calendar.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { appending, type NewEntry, type Part } from './append.ts';
import { loadToAct } from './load.ts';

/** Whether the caller may read it: the enterprise, the competent office, and the agency once it was shown to it. */
export const mayReadComplaint = (complaint: Complaint, caller: Caller): boolean => {
  const { member } = caller;
  if (!member) return servesDistrict(caller, complaint.district);
  return member.side === 'enterprise' ? member.organisationId === complaint.enterpriseId : member.organisationId === complaint.agencyId && complaint.shown !== undefined;
};

/** The enterprise's own part of the archive until it shows the complaint: no agency reads those entries. */
const partOf = ({ enterpriseId, agencyId, agreementId, shown }: Complaint): Part => ({ enterpriseId, ...(shown && { agencyId, agreementId }) });
const entryOf = (complaint: Complaint, kind: NewEntry['kind'], content: NewEntry['content']): NewEntry => ({ kind, subject: { type: 'complaint', id: complaint.id }, content, uploads: [] });

/** The enterprise complains to the bureau about the service under one of its agreements, also one that has ended. */
export const fileComplaint =
  (ports: Ports): UseCase<typeof serviceRoutes.fileComplaint> =>
  async ({ params, body, caller, now, actor }) => {
    const { about, words, recordId, show } = body;
    const loaded = await loadToAct(ports.table, params.agreementId, caller, recordId === undefined ? [] : [keys.record(params.agreementId, recordId)]);
    if (!loaded.ok) return loaded;
    const { agreement, found } = loaded.value;
    if (!isSigned(agreement)) return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'complain' } });
    if (recordId !== undefined && !found.some((item) => item.type === 'record')) return fail('not-found');
    const stamp = { at: now, by: actor.by, name: actor.byName };
    const { enterpriseId, enterpriseName, agencyId, agencyName, district } = agreement;
    const complaint: Complaint = {
      type: 'complaint', id: ports.random.id('complaint', now), rev: 1, createdAt: now, updatedAt: now, agreementId: agreement.id, ...(recordId !== undefined && { recordId }),
      enterpriseId, enterpriseName, agencyId, agencyName, district, status: 'filed', about, words, filed: stamp, ...(show && { shown: stamp }), steps: [],
      dueOn: addWorkingDays(localDateOf(now), currentRuleset(localDateOf(now)).service.complaintWorkingDays),
    };
    return appending(ports, actor, partOf(complaint), [entryOf(complaint, 'complaint-filed', { about, agency: agencyName, shown: show })], () => ({
      action: 'complain', subject: { type: 'complaint', id: complaint.id }, to: 'filed', writes: [create(complaint)], reply: reply(201, { id: complaint.id, rev: 1, status: complaint.status }),
    }));
  };

const loadComplaint = async (table: Table, complaintId: string, caller: Caller): Promise<Result<Complaint>> => {
  const { member } = caller;
  const found = await table.getMany([keys.complaint(complaintId), ...(member ? [keys.organisation(member.organisationId)] : [])]);
  const complaint = found.find((item) => item.type === 'complaint');
  if (!complaint || !mayReadComplaint(complaint, caller)) return fail('not-found');
  return member && found.find((item) => item.type === 'organisation')?.status !== 'active' ? fail('forbidden') : ok(complaint);
};

interface Moving {
  readonly params: { readonly complaintId: string };
  readonly body: { readonly rev: number };
  readonly caller: Caller;
  readonly actor: Actor;
}
interface Move {
  readonly changes?: Partial<Complaint>;
  readonly entry?: NewEntry['kind'];
  readonly content?: NewEntry['content'];
}
type Action = ActionOf<typeof complaintLifecycle>;
const stays: readonly Action[] = ['show', 'give-view'];

const changed = (before: Complaint, action: Action, changes: Partial<Complaint>, now: string): Result<Complaint> => {
  const status = next(complaintLifecycle, action, before.status, stays.includes(action) ? before.status : undefined);
  if (!status.ok) return status;
  const { readBy: _, ...rest } = before;
  return ok(revise({ ...rest, ...changes }, { status: status.value }, now));
};

const commit = (ports: Ports, before: Complaint, after: Complaint, action: Action, actor: Actor, { entry, content = {} }: Move) => {
  const change = {
    action: `complaint-${action}`, subject: { type: 'complaint', id: after.id }, from: before.status, to: after.status, writes: [replace(before, after)], reply: reply(200, { id: after.id, rev: after.rev, status: after.status }),
  };
  return entry ? appending(ports, actor, partOf(after), [entryOf(after, entry, content)], () => change) : ports.table.commit(actor, change);
};

const move = async (ports: Ports, { params, body, caller, actor }: Moving, action: Action, moveOf: (complaint: Complaint) => Result<Move>) => {
  const loaded = await loadComplaint(ports.table, params.complaintId, caller);
  if (!loaded.ok) return loaded;
  const before = loaded.value;
  const to = moveOf(before);
  const after = changed(before, action, to.ok ? (to.value.changes ?? {}) : {}, actor.now);
  if (!after.ok) return after;
  if (before.rev !== body.rev) return fail('edited-elsewhere');
  return to.ok ? commit(ports, before, after.value, action, actor, to.value) : to;
};

const stampOf = ({ now, by, byName }: Actor) => ({ at: now, by, name: byName });
const again = (complaint: Complaint, action: string) => fail('status-conflict', { facts: { entity: 'complaint', status: complaint.status, action } });

/** The enterprise lets the agency read it after all. */
export const showComplaintToAgency = (ports: Ports): UseCase<typeof serviceRoutes.showComplaintToAgency> => (request) =>
  move(ports, request, 'show', (complaint) => (complaint.shown ? again(complaint, 'show') : ok({ changes: { shown: stampOf(request.actor) }, entry: 'complaint-shown', content: { about: complaint.about } })));

/** The agency says how it sees it, once. */
export const giveComplaintView = (ports: Ports): UseCase<typeof serviceRoutes.giveComplaintView> => (request) =>
  move(ports, request, 'give-view', (complaint) => (complaint.view ? again(complaint, 'give-view') : ok({ changes: { view: { words: request.body.words, given: stampOf(request.actor) } } })));

export const withdrawComplaint = (ports: Ports): UseCase<typeof serviceRoutes.withdrawComplaint> => (request) => move(ports, request, 'withdraw', ({ about }) => ok({ entry: 'complaint-withdrawn', content: { about } }));

/** The enterprise has read the answer. */
export const readComplaintAnswer = (ports: Ports): UseCase<typeof serviceRoutes.readComplaintAnswer> => (request) => move(ports, request, 'read', () => ok({}));

export const takeComplaint = (ports: Ports): UseCase<typeof serviceRoutes.takeComplaint> => (request) => move(ports, request, 'take', () => ok({ changes: { handler: stampOf(request.actor) } }));

export const noteComplaintStep = (ports: Ports): UseCase<typeof serviceRoutes.noteComplaintStep> => (request) =>
  move(ports, request, 'note', ({ steps }) => (steps.length >= MOST_COMPLAINT_STEPS ? fail('steps-full') : ok({ changes: { steps: [...steps, { words: request.body.words, noted: stampOf(request.actor) }] } })));

/** The officer's answer, which the enterprise is told; the agency reads it where the complaint was shown to it. */
export const answerComplaint = (ports: Ports): UseCase<typeof serviceRoutes.answerComplaint> => (request) => {
  const { now, actor, body: { outcome, words } } = request;
  const readBy = addDays(localDateOf(now), currentRuleset(localDateOf(now)).service.readAnswerDays);
  return move(ports, request, 'answer', ({ about }) => ok({ changes: { answer: { outcome, words, given: stampOf(actor) }, readBy }, entry: 'complaint-answered', content: { about, outcome } }));
};

/** After a while nobody is reminded any more of an answer that was not opened. */
export const closeComplaint =
  (ports: Ports) =>
  async (complaintId: string, actor: Actor): Promise<Result<unknown>> => {
    const before = await ports.table.get('complaint', keys.complaint(complaintId));
    if (!before) return fail('not-found');
    const after = changed(before, 'read', {}, actor.now);
    return after.ok ? commit(ports, before, after.value, 'read', actor, {}) : after;
  };
