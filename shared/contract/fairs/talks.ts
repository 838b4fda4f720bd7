import * as z from 'zod/mini';
import { daySteps } from '../../domain/agency-day.ts';
import { localDate } from '../../domain/entity.ts';
import { Talk, talkOutcomes } from '../../domain/talk.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, clockTime, id, rev, text } from '../wire.ts';
import { attendeeTraits } from './booths.ts';
import { ChoiceView } from './choices.ts';
import { BoothView, fairId, VisitedFair } from './views.ts';

/** What a member of an agency writes down of a talk. */
const TalkForm = z.object({ heldOn: localDate, heldAt: clockTime, outcome: z.enum(talkOutcomes), note: z.optional(text(500)) });
export type TalkForm = z.infer<typeof TalkForm>;

/** The agency's own note in clear. */
const TalkView = z.omit(Talk, { sealed: true });

/** 洽谈记录 and the agency's day: what it has to do with whom. Only its verified members see any of it. */
export const talkRoutes = {
  showDay: route({
    id: 'showDay', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/day', summary: '机构在一场双选会的当天清单：待答复、待签协议、邀请与洽谈',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: {
      200: z.object({
        fair: VisitedFair,
        booth: BoothView,
        rows: z.array(
          z.object({
            enterpriseId: id('organisation'),
            ...attendeeTraits,
            enterpriseName: z.optional(z.string()),
            step: z.enum(daySteps),
            since: z.string(),
            toTalk: z.boolean(),
            choice: z.optional(z.pick(ChoiceView, { id: true, rev: true, status: true, begunBy: true, proposed: true, answerBy: true, lapsedFor: true, reason: true, agreementId: true })),
            actions: z.array(z.string()),
            /** Whether the contact may be opened. */
            mayCall: z.boolean(),
            agreementStatus: z.optional(z.string()),
            talks: z.array(TalkView),
          }),
        ),
      }),
    },
  }),
  noteTalk: route({
    id: 'noteTalk', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/talks', summary: '记录一次洽谈（仅本机构可见）',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: z.extend(TalkForm, { enterpriseId: id('organisation') }),
    responses: { 201: Changed },
  }),
  changeTalk: route({
    id: 'changeTalk', capability: 'fairs', method: 'PUT', path: '/api/fairs/{organisationId}/{fairId}/talks/{talkId}', summary: '修改洽谈记录',
    access: ['agency-verified'],
    params: z.object({ ...actingOrganisation, ...fairId, talkId: id('talk') }),
    body: z.extend(TalkForm, { rev }),
    responses: { 200: Changed },
  }),
} as const satisfies RouteTable;
