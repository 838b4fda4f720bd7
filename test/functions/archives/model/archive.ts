import { archiveSystemTasks } from '../../../../functions/archives/system.ts';
import { runDueTasks } from '../../../../functions/clock/run-due-tasks.ts';
import { createEraser } from '../../../../functions/objects/eraser.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { archiveRoutes as r } from '../../../../shared/contract/archives.ts';
import { serviceRoutes } from '../../../../shared/contract/services.ts';
import { verifyPackage } from '../../../../shared/domain/archive-verify.ts';
import { recordForm } from '../../../support/services.ts';
import { must, officer } from '../../../support/world.ts';
import { kindOf } from '../../../support/history-step.ts';
import { givenArchive, newHasher, sha256, someBytes, sourceOf, type ArchivesPlace } from '../../exports/support.ts';
import type { Model, Side } from './model.ts';

const MINUTE_MS = 60_000;
const officers = [officer('policy', '320402'), officer('verification', '320402')] as const;

/** One archive, driven through the real routes, the maker of exports and the clock; erasures and exports go by their index. */
export const openArchive = async (place: ArchivesPlace) => {
  const archive = await givenArchive(place);
  const { world, objects, service, enterpriseId, asAgency, asEnterprise, givenFile } = archive;
  const eraser = createEraser({ client: objects.client, filesBucket: 'files', exportsBucket: 'exports' });
  const [erasures, exports]: [string[], { readonly id: string; readonly side: Side; done: boolean }[]] = [[], []];
  const files: string[][] = [[]];
  let record: string | undefined;
  const head = () => world.table.get('archive', keys.archive(enterpriseId));
  const sides = { agency: { member: service.agency.member, params: asAgency, by: service.agency }, enterprise: { member: service.enterprise.member, params: asEnterprise, by: service.enterprise } };
  const params = { enterpriseId };
  const append = async (side: Side, part: Side, uploadIds: string[], corrects?: number): Promise<string> => {
    const { member, params: of } = sides[side];
    const answer = await world.call(member, r.addMaterial, { params: of, body: { material: 'attendance-sheet', dated: '2026-03-01', note: '考勤', uploadIds, ...(part === 'agency' && { agreementId: service.agreement.id }), ...(corrects !== undefined && { corrects }) } });
    if (answer.ok) files.push(uploadIds);
    return kindOf(answer);
  };
  const shown = async (side: Side) => {
    const { member, params: of } = sides[side];
    const [entries, check, list] = await Promise.all([world.call(member, r.listEntries, { params: of, query: {} }), world.call(member, r.checkArchive, { params: of }), world.call(member, r.listExports, { params: of })]);
    const { whole, checked } = must(check).body;
    return {
      entries: must(entries).body.items.map(({ kind, content, uploads }) => ({ kind, content: content !== undefined, files: uploads.map(({ erased }) => erased === true), corrects: content?.corrects })).reverse(),
      checked: whole ? checked : 'broken',
      exports: must(list).body.items.map(({ status }) => status).reverse(),
    };
  };
  return {
    /** Everything happens at a moment of its own. */
    later(): void {
      world.now = new Date(Date.parse(world.now) + MINUTE_MS).toISOString();
    },
    async add(side: Side, count: number): Promise<string> {
      const uploadIds = await Promise.all(Array.from({ length: count }, (_, n) => givenFile(`考勤${n}.jpg`, someBytes(20), sides[side].by)));
      return append(side, side, uploadIds);
    },
    async log(count: number): Promise<string> {
      const uploadIds = await Promise.all(Array.from({ length: count }, (_, n) => givenFile(`现场${n}.jpg`, someBytes(20))));
      const answer = await service.log({ uploadIds }, service.specialist);
      if (!answer.ok) return kindOf(answer);
      record = answer.body.id;
      files.push(uploadIds);
      return 'ok';
    },
    async putRight(): Promise<string> {
      if (record === undefined) return 'none';
      const { rev = 0, uploads = [] } = (await world.table.get('record', keys.record(service.agreement.id, record))) ?? {};
      const answer = await world.call(service.specialist, serviceRoutes.correctRecord, { params: { ...service.ofAgency, recordId: record }, body: { ...recordForm, rev, reason: '时长写错了', uploadIds: [], keptUploadIds: uploads.map(({ id }) => id), withdrawnProblemIds: [] } });
      if (!answer.ok) return kindOf(answer);
      record = answer.body.id;
      files.push(((await world.table.get('archive-entry', keys.archiveEntry(enterpriseId, files.length + 1)))?.uploads ?? []).map(({ id }) => id));
      return 'ok';
    },
    correct: (side: Side, at: number, model: Model) => append(side, model.seen(side)[at - 1]?.part ?? side, [], at),
    async propose(n: number, content: boolean, of: readonly number[], expired: boolean, by: 0 | 1): Promise<string> {
      const answer = await world.call(officers[by], r.proposeErasure, { params, body: { n, content, uploadIds: of.map((index) => files[n - 1]?.[index] ?? ''), ground: expired ? 'retention-over' : 'not-to-be-kept', reason: '误传' } });
      if (answer.ok) erasures.push(answer.body.id);
      return kindOf(answer);
    },
    async decide(index: number, action: 'approve' | 'decline', by: 0 | 1): Promise<string> {
      const erasureId = erasures[index] ?? `era_${'0'.repeat(32)}`;
      const answer = await world.call(officers[by], r.decideErasure, { params: { ...params, erasureId }, body: { rev: 1, action, ...(action === 'decline' && { reason: '要留作证据' }) } });
      // An entry of its own says what was erased, unless it had gone with another.
      if (answer.ok && ((await head())?.count ?? 0) > files.length) files.push([]);
      return kindOf(answer);
    },
    async tick(): Promise<string> {
      const { failed } = await runDueTasks(world.table, { 'remove-erased-files': archiveSystemTasks(world.ports, eraser)['remove-erased-files'] }, world.now);
      return failed.length > 0 ? JSON.stringify(failed) : 'ok';
    },
    async ask(side: Side): Promise<string> {
      const { id } = must(await world.call(sides[side].member, r.requestExport, { params: sides[side].params })).body;
      if (exports.some((one) => one.id === id)) return 'the same';
      exports.push({ id, side, done: false });
      return 'another';
    },
    async make(): Promise<string> {
      const made: string[] = [];
      for (const one of exports) {
        if (one.done) continue;
        await archive.make(one.id);
        one.done = true;
        const item = await archive.item(one.id);
        const { member, params: of } = sides[one.side];
        const report = item?.status === 'ready' && (await verifyPackage(sourceOf(await archive.fetched(one.id, member, of)), { sha256, newHasher }));
        made.push(report ? `${report.findings.length === 0 ? 'whole' : JSON.stringify(report.findings)} ${report.entries} ${report.files} ${report.erased}` : (item?.status ?? 'gone'));
      }
      return made.join('; ');
    },
    /** What each reader is told, in the model's words. */
    async state() {
      const [enterprise, agency, list] = await Promise.all([shown('enterprise'), shown('agency'), world.call(officers[0], r.listErasures, { params })]);
      const { items } = must(list).body;
      return { enterprise, agency, erasures: erasures.map((id) => items.find((item) => item.id === id)?.status) };
    },
  };
};
export type Archive = Awaited<ReturnType<typeof openArchive>>;
