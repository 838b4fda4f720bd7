import type { ListedComplaint, serviceRoutes } from '../../shared/contract/services.ts';
import { complaintLifecycle, type Complaint } from '../../shared/domain/complaint.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys, partitions } from '../table/keys.ts';
import { mayReadComplaint } from './complaints.ts';
import { unsealed } from './views.ts';

const EACH = 20;
const PREFIX = 'COMPLAINT#';

/** What can be done once is offered once. */
const done = (complaint: Complaint): Readonly<Record<string, boolean>> => ({ show: complaint.shown !== undefined, 'give-view': complaint.view !== undefined, read: complaint.readBy === undefined });

const listed = (complaint: Complaint, caller: Caller): ListedComplaint => ({
  complaint: unsealed(complaint), actions: actionsFor(complaintLifecycle, complaint.status, caller).filter((action) => !done(complaint)[action]),
});

/** An enterprise's complaints, or those shown to an agency; newest first. */
export const listComplaints =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listComplaints> =>
  async ({ params, query, caller, member }) => {
    const page = await table.list('complaint', partitions.organisation(params.organisationId), { index: member.side === 'enterprise' ? 'gsi1' : 'gsi2', prefix: PREFIX, cursor: query.cursor, limit: EACH, newestFirst: true });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { items: items.map((complaint) => listed(complaint, caller)), ...(next && { next }) }));
  };

/** The complaints of a district, newest first. */
export const listBureauComplaints =
  ({ table }: Ports): UseCase<typeof serviceRoutes.listBureauComplaints> =>
  async ({ query, caller }) => {
    if (!servesDistrict(caller, query.district)) return fail('not-found');
    const page = await table.list('complaint', partitions.office(query.district), { index: 'gsi3', prefix: PREFIX, cursor: query.cursor, limit: EACH, newestFirst: true });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { items: items.map((complaint) => listed(complaint, caller)), ...(next && { next }) }));
  };

const show = async ({ table }: Ports, complaintId: string, caller: Caller) => {
  const [complaint, history] = await Promise.all([table.get('complaint', keys.complaint(complaintId)), historyOf(table, 'complaint', complaintId)]);
  return complaint && mayReadComplaint(complaint, caller) ? ok(reply(200, { ...listed(complaint, caller), history })) : fail('not-found');
};

export const showComplaint = (ports: Ports): UseCase<typeof serviceRoutes.showComplaint> => ({ params, caller }) => show(ports, params.complaintId, caller);
export const showBureauComplaint = (ports: Ports): UseCase<typeof serviceRoutes.showBureauComplaint> => ({ params, caller }) => show(ports, params.complaintId, caller);
