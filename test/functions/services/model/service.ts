import { runDueTasks } from '../../../../functions/clock/run-due-tasks.ts';
import { serviceSystemTasks } from '../../../../functions/services/system.ts';
import { keys, partitions } from '../../../../functions/table/keys.ts';
import { agreementRoutes } from '../../../../shared/contract/agreements.ts';
import { serviceRoutes as r } from '../../../../shared/contract/services.ts';
import { localDateOf } from '../../../../shared/rules/dates.ts';
import { membershipOf } from '../../../support/builders.ts';
import { givenService, recordForm } from '../../../support/services.ts';
import { officer, type World } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';
import { FIRST_DAY, type Model } from './model.ts';

const START = `${FIRST_DAY}T01:00:00.000Z`;
const DAY_MS = 86_400_000;
const NOBODY = `${'0'.repeat(32)}`;

/** The service under one agreement, driven through the real routes; records, problems and complaints go by their index. */
export const openService = async (world: World) => {
  world.now = START;
  const service = await givenService(world);
  const { enterprise, agency, agreement, ofAgency, ofEnterprise } = service;
  const second = `second-${agreement.id.slice(-8)}`;
  await world.given(membershipOf(world.now, agency.organisation, second, { role: 'specialist' }));
  const desk = officer('inspection', agreement.district);
  const [records, problems, complaints]: [string[], string[], string[]] = [[], [], []];
  const recordAt = (index: number) => records[index] ?? `rec_${NOBODY}`;
  const problemAt = (index: number) => problems[index] ?? `prb_${NOBODY}`;
  const complaintAt = (index: number) => complaints[index] ?? `cpl_${NOBODY}`;
  const found = (owner: 'agency' | 'enterprise') => ({ item: 'contracts' as const, code: 'contract-late' as const, owner, dueOn: localDateOf(world.now) });
  const form = (count: number) => ({ ...recordForm, standInReason: '代为服务', problems: (['agency', 'enterprise'] as const).slice(0, count).map(found) });
  /** New problems of a record, in the order in which it names them. */
  const noteNew = async (recordId: string): Promise<void> => {
    const record = await world.table.get('record', keys.record(agreement.id, recordId));
    for (const id of record?.problemIds ?? []) if (!problems.includes(id)) problems.push(id);
  };
  return {
    async log(count: number): Promise<string> {
      const answer = await world.call(service.specialist, r.logRecord, { params: ofAgency, body: form(count) });
      if (answer.ok) {
        records.push(answer.body.id);
        await noteNew(answer.body.id);
      }
      return kindOf(answer);
    },
    confirm: async (index: number, rev: number) => kindOf(await service.confirm(recordAt(index), rev)),
    dispute: async (index: number, rev: number) => kindOf(await service.dispute(recordAt(index), rev)),
    explain: async (index: number, rev: number) => kindOf(await world.call(service.specialist, r.explainRecord, { params: { ...ofAgency, recordId: recordAt(index) }, body: { rev, words: '已说明' } })),
    rate: async (index: number, rev: number) => kindOf(await world.call(enterprise.member, r.rateRecord, { params: { ...ofEnterprise, recordId: recordAt(index) }, body: { rev, points: 4 } })),
    async confirmAll(model: Model): Promise<string> {
      const waiting = model.records.flatMap(({ status, rev }, index) => (status === 'logged' ? [{ agreementId: agreement.id, recordId: recordAt(index), rev }] : [])).slice(0, 15);
      return kindOf(await world.call(enterprise.member, r.confirmRecords, { params: { organisationId: enterprise.organisationId }, body: { records: waiting } }));
    },
    async correct(index: number, rev: number, withdrawn: readonly number[]): Promise<string> {
      const answer = await world.call(service.specialist, r.correctRecord, { params: { ...ofAgency, recordId: recordAt(index) }, body: { ...form(0), rev, reason: '写错', keptUploadIds: [], withdrawnProblemIds: withdrawn.map(problemAt) } });
      if (answer.ok) records.push(answer.body.id);
      return kindOf(answer);
    },
    async problem(index: number, rev: number, action: 'note' | 'assign' | 'report' | 'solve' | 'reopen'): Promise<string> {
      const [ofA, ofE] = [{ ...ofAgency, problemId: problemAt(index) }, { ...ofEnterprise, problemId: problemAt(index) }];
      if (action === 'note') return kindOf(await world.call(enterprise.member, r.noteProblemStep, { params: ofE, body: { rev, words: '已通知' } }));
      if (action === 'assign') return kindOf(await world.call(service.specialist, r.assignProblem, { params: ofA, body: { rev, owner: 'enterprise', dueOn: localDateOf(world.now), reason: '企业自己办' } }));
      if (action === 'report') return kindOf(await world.call(service.specialist, r.reportProblem, { params: ofA, body: { rev, words: '已补签' } }));
      if (action === 'solve') return kindOf(await world.call(enterprise.member, r.solveProblem, { params: ofE, body: { rev } }));
      return kindOf(await world.call(enterprise.member, r.reopenProblem, { params: ofE, body: { rev, reason: '还没有' } }));
    },
    async complain(show: boolean): Promise<string> {
      const answer = await world.call(enterprise.member, r.fileComplaint, { params: ofEnterprise, body: { about: 'quality', words: '太少', show } });
      if (answer.ok) complaints.push(answer.body.id);
      return kindOf(answer);
    },
    async complaint(index: number, rev: number, action: 'take' | 'answer' | 'show' | 'view' | 'withdraw' | 'read'): Promise<string> {
      const complaintId = complaintAt(index);
      const [ofA, ofE] = [{ organisationId: agency.organisationId, complaintId }, { organisationId: enterprise.organisationId, complaintId }];
      switch (action) {
        case 'take':
          return kindOf(await world.call(desk, r.takeComplaint, { params: { complaintId }, body: { rev } }));
        case 'answer':
          return kindOf(await world.call(desk, r.answerComplaint, { params: { complaintId }, body: { rev, outcome: 'founded', words: '属实' } }));
        case 'show':
          return kindOf(await world.call(enterprise.member, r.showComplaintToAgency, { params: ofE, body: { rev } }));
        case 'view':
          return kindOf(await world.call(agency.member, r.giveComplaintView, { params: ofA, body: { rev, words: '已改进' } }));
        case 'withdraw':
          return kindOf(await world.call(enterprise.member, r.withdrawComplaint, { params: ofE, body: { rev } }));
        case 'read':
          return kindOf(await world.call(enterprise.member, r.readComplaintAnswer, { params: ofE, body: { rev } }));
      }
    },
    ask: async () => kindOf(await world.call(enterprise.member, r.askForSpecialist, { params: ofEnterprise, body: { reason: '时间对不上' } })),
    async answerWish(action: 'decline' | 'withdraw' | 'read', rev: number): Promise<string> {
      if (action === 'decline') return kindOf(await world.call(agency.member, r.declineWish, { params: ofAgency, body: { rev, words: '已调整' } }));
      return kindOf(await world.call(enterprise.member, action === 'withdraw' ? r.withdrawWish : r.readWishAnswer, { params: ofEnterprise, body: { rev } }));
    },
    async replace(times: number): Promise<string> {
      const now = await world.table.get('agreement', keys.agreement(agreement.id));
      return kindOf(await world.call(agency.member, agreementRoutes.replaceSpecialist, { params: ofAgency, body: { rev: now?.rev ?? 0, specialistId: times % 2 === 0 ? second : service.specialist.personId, reason: '轮换' } }));
    },
    async pass(days: number): Promise<void> {
      for (let day = 0; day < days; day += 1) world.now = new Date(Date.parse(world.now) + DAY_MS).toISOString();
      const { failed } = await runDueTasks(world.table, serviceSystemTasks(world.ports), world.now);
      // Other agreements of the world have no system task but the service's.
      if (failed.some(({ problem }) => problem !== 'not-found')) throw new Error(JSON.stringify(failed));
    },
    /** What stands in the table, in the model's words. */
    async state() {
      const [items, stored, plan, shown, ...lists] = await Promise.all([
        world.table.partition(keys.agreement(agreement.id).pk),
        Promise.all(complaints.map((id) => world.table.get('complaint', keys.complaint(id)))),
        world.call(service.agency.member, r.showPlan, { params: ofAgency }),
        world.call(service.agency.member, r.listComplaints, { params: { organisationId: agency.organisationId }, query: {} }),
        ...[`org:${enterprise.organisationId}`, `org:${agency.organisationId}`, `duty:inspection:${agreement.district}`].map((waiter) => world.table.query(partitions.tasks(waiter), {})),
      ]);
      const own = new Set<unknown>([...records, ...problems, ...complaints, agreement.id]);
      const tasks = lists.flatMap((list) => (list.ok ? list.value.items : [])).filter(({ subject, kind }) => own.has((subject as { readonly id: string }).id) && !['told-specialist-replaced', 'visit-due'].includes(String(kind)));
      const counts = Map.groupBy(tasks, ({ kind }) => String(kind));
      const wish = items.find((item) => item.type === 'wish');
      return {
        records: records.map((id) => items.find((item) => item.type === 'record' && item.id === id)).map((item) => (item?.type === 'record' ? { status: item.status, rev: item.rev, disputes: item.disputes.length, settleBy: item.settleBy, rated: item.rating !== undefined } : undefined)),
        logged: plan.ok ? plan.body.lines.find(({ item }) => item === 'contracts')?.logged : undefined,
        problems: problems.map((id) => items.find((item) => item.type === 'problem' && item.id === id)).map((item) => (item?.type === 'problem' ? { status: item.status, rev: item.rev, owner: item.owner } : undefined)),
        complaints: stored.map((item) => item && { status: item.status, rev: item.rev }),
        seenByAgency: shown.ok ? shown.body.items.length : undefined,
        wish: wish?.type === 'wish' ? { status: wish.status, rev: wish.rev } : undefined,
        tasks: Object.fromEntries([...counts].map(([kind, list]) => [kind, list.length] as const).sort(([a], [b]) => a.localeCompare(b))),
      };
    },
  };
};
export type Service = Awaited<ReturnType<typeof openService>>;
