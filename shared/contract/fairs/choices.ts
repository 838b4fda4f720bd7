import * as z from 'zod/mini';
import { Choice } from '../../domain/choice.ts';
import { instant } from '../../domain/entity.ts';
import { SelectionRules } from '../../domain/fair.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, reason, rev } from '../wire.ts';
import { fairId } from './views.ts';

/** Who acted is named to their own side only. */
const ownStamp = z.object({ at: instant, name: z.optional(z.string()) });
/** A choice as one side may see it; without the enterprise's name for an agency that it has not chosen. */
export const ChoiceView = z.extend(z.omit(Choice, { sealed: true, enterpriseName: true, proposed: true, answered: true }), { enterpriseName: z.optional(Choice.shape.enterpriseName), proposed: ownStamp, answered: z.optional(ownStamp) });

const Listed = z.object({ choice: ChoiceView, actions: z.array(z.string()) });

/** 双选: one side chooses, the other answers. */
export const choiceRoutes = {
  propose: route({
    id: 'propose', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/choices', summary: '选择对方',
    access: ['enterprise-claimed', 'agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.object({ otherId: id('organisation') }),
    responses: { 201: Changed },
    problems: ['already-chosen', 'status-conflict', 'selection-closed', 'choices-full', 'invitations-full', 'not-found'],
  }),
  listChoices: route({
    id: 'listChoices', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/choices', summary: '我的双选',
    access: ['enterprise-claimed', 'agency'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(Listed) },
  }),
  showSelection: route({
    id: 'showSelection', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/selection', summary: '本单位在一场双选会的双选：规则、余额、意向顺序与有效的选择',
    access: ['enterprise-claimed', 'agency'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: {
      200: z.object({
        rules: SelectionRules,
        /** Whether both sides may choose today. */
        open: z.boolean(),
        /** How many more this side may choose now. */
        left: z.int(),
        /** The order of preference of an enterprise, and who last changed it; absent until the first choice. */
        list: z.optional(z.object({ rev: z.int(), order: z.array(id('organisation')), by: z.string(), at: instant })),
        choices: z.array(Listed),
      }),
    },
  }),
  rankAgencies: route({
    id: 'rankAgencies', capability: 'fairs', method: 'PUT', path: '/api/fairs/{organisationId}/{fairId}/ranking', summary: '调整所选机构的意向顺序',
    access: ['enterprise-claimed'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    /** The same agencies, in another order. */
    body: z.object({ rev, order: z.array(id('organisation')).check(z.minLength(1), z.maxLength(20)) }),
    responses: { 200: Changed },
  }),
  answerChoice: route({
    id: 'answerChoice', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/choices/{choiceId}/answer', summary: '接受、婉拒或撤回',
    access: ['enterprise-claimed', 'agency-verified'],
    params: z.object({ ...actingOrganisation, choiceId: id('choice') }),
    body: z.object({ rev, action: z.enum(['accept', 'decline', 'withdraw']), reason: z.optional(reason) }),
    /** `agreementId` after an acceptance: the draft agreement, already filled in from the offer and the needs. */
    responses: { 200: z.extend(Changed, { agreementId: z.optional(id('agreement')) }) },
    problems: ['status-conflict', 'answer-late', 'both-sides'],
  }),
  openContact: route({
    id: 'openContact', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/choices/{choiceId}/contact', summary: '查看企业参会联系人和电话（留痕）',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, choiceId: id('choice') }),
    /** Only while the enterprise's choice, or the match, stands. */
    responses: { 200: z.object({ contactName: z.optional(z.string()), contactPhone: z.optional(z.string()) }) },
    problems: ['contact-gone'],
  }),
} as const satisfies RouteTable;
