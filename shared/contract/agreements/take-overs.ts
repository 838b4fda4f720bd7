import * as z from 'zod/mini';
import { fen, localDate } from '../../domain/entity.ts';
import { MOST_ROWS } from '../../domain/take-over-limits.ts';
import { PaidYear, TakeOver } from '../../domain/take-over.ts';
import { districts } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, FieldReasons, HistoryLine, id, pageOf, reason, rev, text } from '../wire.ts';
import { TermsForm } from './drafting.ts';

const creditCode = z.string().check(z.trim(), z.minLength(1), z.maxLength(30));
const paid = z.array(z.extend(PaidYear, { amountFen: fen, reference: text(60) })).check(z.maxLength(3));

/** A paper agreement as somebody enters it or imports it. */
export const PaperForm = z.object({
  signedOn: localDate,
  terms: TermsForm,
  firstYear: z.int().check(z.gte(1), z.lte(20)),
  filed: z.optional(z.object({ on: localDate, number: text(40) })),
  ended: z.optional(z.object({ on: localDate, reason })),
  paid,
});
export type PaperForm = z.infer<typeof PaperForm>;

const row = { enterpriseCode: creditCode, paper: PaperForm };
const Row = z.object(row);
const BureauRow = z.object({ ...row, agencyCode: creditCode });
const rowsOf = <S extends z.ZodMiniType>(one: S) => z.array(one).check(z.minLength(1), z.maxLength(MOST_ROWS));
const Imported = z.object({ items: z.array(Changed) });

const TakeOverLine = z.object({ id: id('takeOver'), status: z.string(), enterpriseName: z.string(), agencyName: z.string(), startsOn: localDate, endsOn: localDate, paidYears: z.array(z.int()), updatedAt: z.string() });
export type TakeOverLine = z.infer<typeof TakeOverLine>;
export const TakeOverFile = z.object({ takeOver: TakeOver, actions: z.array(z.string()), history: z.array(HistoryLine) });
export type TakeOverFile = z.infer<typeof TakeOverFile>;

const acting = z.object({ ...actingOrganisation, takeOverId: id('takeOver') });
const uploadIds = z.array(id('upload')).check(z.maxLength(10));

/** Paper agreements taken over: 纸质协议接续. */
export const takeOverRoutes = {
  listTakeOvers: route({
    id: 'listTakeOvers', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/paper/take-overs', summary: '接续的纸质协议',
    access: ['agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(TakeOverLine) },
  }),
  enterTakeOvers: route({
    id: 'enterTakeOvers', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/paper/take-overs', summary: '录入或批量导入纸质协议（全部无误才导入）',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: z.object({ rows: rowsOf(Row) }),
    responses: { 201: Imported },
  }),
  enterTakeOver: route({
    id: 'enterTakeOver', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/paper/entry', summary: '录入一份纸质协议',
    access: ['agency-manager'],
    params: z.object(actingOrganisation),
    body: z.extend(PaperForm, { enterpriseCode: creditCode }),
    responses: { 201: Changed },
  }),
  showTakeOver: route({
    id: 'showTakeOver', capability: 'agreements', method: 'GET', path: '/api/agreements/{organisationId}/paper/take-overs/{takeOverId}', summary: '查看接续的纸质协议',
    access: ['agency-verified'],
    params: acting,
    responses: { 200: TakeOverFile },
  }),
  editTakeOver: route({
    id: 'editTakeOver', capability: 'agreements', method: 'PUT', path: '/api/agreements/{organisationId}/paper/take-overs/{takeOverId}', summary: '修改录入的纸质协议',
    access: ['agency-manager'],
    params: acting,
    body: z.extend(PaperForm, { rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  submitTakeOver: route({
    id: 'submitTakeOver', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/paper/take-overs/{takeOverId}/submission', summary: '附扫描件和拨付证明，提交审核',
    access: ['agency-manager'],
    params: acting,
    body: z.object({ rev, scanIds: uploadIds, proofs: z.partialRecord(z.enum(['1', '2', '3']), uploadIds) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'upload-not-ready'],
  }),
  withdrawTakeOver: route({
    id: 'withdrawTakeOver', capability: 'agreements', method: 'POST', path: '/api/agreements/{organisationId}/paper/take-overs/{takeOverId}/withdrawal', summary: '撤回录入的纸质协议',
    access: ['agency-manager'],
    params: acting,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  listBureauTakeOvers: route({
    id: 'listBureauTakeOvers', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/paper/take-overs', summary: '本区接续的纸质协议',
    access: ['officer'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(TakeOverLine) },
  }),
  enterBureauTakeOvers: route({
    id: 'enterBureauTakeOvers', capability: 'agreements', method: 'POST', path: '/api/agreements/bureau/paper/take-overs', summary: '代机构录入或批量导入纸质协议（经办人）',
    access: ['duty:filing'],
    body: z.object({ rows: rowsOf(BureauRow) }),
    responses: { 201: Imported },
  }),
  showBureauTakeOver: route({
    id: 'showBureauTakeOver', capability: 'agreements', method: 'GET', path: '/api/agreements/bureau/paper/take-overs/{takeOverId}', summary: '查看接续的纸质协议（经办人）',
    access: ['officer'],
    params: z.object({ takeOverId: id('takeOver') }),
    responses: { 200: TakeOverFile },
  }),
  decideTakeOver: route({
    id: 'decideTakeOver', capability: 'agreements', method: 'POST', path: '/api/agreements/bureau/paper/take-overs/{takeOverId}/decision', summary: '接续审核：通过（须两名经办人）或退回',
    access: ['duty:filing'],
    params: z.object({ takeOverId: id('takeOver') }),
    body: z.object({ rev, action: z.enum(['approve', 'return']), reasons: z.optional(FieldReasons) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'same-person', 'agreement-overlaps', 'service-overlaps', 'claim-exists'],
  }),
} as const satisfies RouteTable;
