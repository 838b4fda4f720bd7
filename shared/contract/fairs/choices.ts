import * as z from 'zod/mini';
import { Choice } from '../../domain/choice.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, id, pageOf, reason, rev } from '../wire.ts';
import { fairId } from './views.ts';

const ChoiceView = z.extend(z.omit(Choice, { sealed: true, enterpriseName: true }), { enterpriseName: z.optional(Choice.shape.enterpriseName) });

/** 双选: one side chooses, the other answers. */
export const choiceRoutes = {
  propose: route({
    id: 'propose', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/choices', summary: '选择对方',
    access: ['enterprise', 'agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.object({ otherId: id('organisation') }),
    responses: { 201: Changed },
    problems: ['already-chosen', 'status-conflict', 'not-found'],
  }),
  listChoices: route({
    id: 'listChoices', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/choices', summary: '我的双选',
    access: ['enterprise', 'agency'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    /** Without the enterprise's name for an agency that it has not chosen. */
    responses: { 200: pageOf(z.object({ choice: ChoiceView, actions: z.array(z.string()) })) },
  }),
  answerChoice: route({
    id: 'answerChoice', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/choices/{choiceId}/answer', summary: '接受、婉拒或撤回',
    access: ['enterprise', 'agency-verified'],
    params: z.object({ ...actingOrganisation, choiceId: id('choice') }),
    body: z.object({ rev, action: z.enum(['accept', 'decline', 'withdraw']), reason: z.optional(reason) }),
    /** `agreementId` after an acceptance: the draft agreement, already filled in from the offer and the needs. */
    responses: { 200: z.extend(Changed, { agreementId: z.optional(id('agreement')) }) },
    problems: ['status-conflict', 'both-sides'],
  }),
} as const satisfies RouteTable;
