import * as z from 'zod/mini';
import { serviceItems } from '../../domain/service-items.ts';
import { SignUp } from '../../domain/sign-up.ts';
import { creditCode, particulars } from '../particulars.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, phone, text } from '../wire.ts';
import { fairId, VisitedFair } from './views.ts';

/** What an enterprise enters to sign up. */
export const SignUpForm = z.object({
  needs: z.array(z.enum(serviceItems)).check(z.minLength(1), z.maxLength(10)),
  note: z.optional(text(300)),
  contactName: text(30),
  contactPhone: phone,
  attendees: z.int().check(z.gte(1), z.lte(5)),
});
export type SignUpForm = z.infer<typeof SignUpForm>;

/** An enterprise that is new here; whom to reach stands in its sign-up. */
const { name, district, address } = particulars;
const NewEnterprise = z.object({ creditCode, name, district, address });

const SignUpView = z.omit(SignUp, { sealed: true });
/** How many wait before it; `more` where they are too many to count. */
export const WaitingAhead = z.object({ count: z.int(), more: z.boolean() });

/** What an enterprise does about its seat: 报名, 候补. */
export const signUpRoutes = {
  signUp: route({
    id: 'signUp', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '企业报名',
    access: ['enterprise-claimed'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    body: SignUpForm,
    /** `status` is `seated`, or `waiting` where no seat is left: it moves up by itself, in the order of tickets. */
    responses: { 201: z.extend(Changed, { ticket: z.int(), code: z.string() }) },
    problems: ['sign-up-closed', 'already-signed-up'],
  }),
  registerAndSignUp: route({
    id: 'registerAndSignUp', capability: 'fairs', method: 'POST', path: '/api/fairs/sign-ups/{fairId}', summary: '新企业登记并报名',
    access: ['person'],
    params: z.object(fairId),
    body: z.object({ organisation: NewEnterprise, signUp: SignUpForm }),
    /** Both or neither. Where the credit code is registered already, whoever asks can claim to belong to it and sign up as a member. */
    responses: { 201: z.extend(Changed, { ticket: z.int(), code: z.string() }) },
    problems: ['sign-up-closed', 'organisation-registered'],
  }),
  showSignUp: route({
    id: 'showSignUp', capability: 'fairs', method: 'GET', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '查看我的报名与签到码',
    access: ['enterprise-claimed'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    /** The hall's plan comes with its booths. */
    responses: { 200: z.object({ fair: z.omit(VisitedFair, { plan: true }), signUp: z.optional(SignUpView), ahead: z.optional(WaitingAhead), actions: z.array(z.string()) }) },
  }),
  keepSeat: route({
    id: 'keepSeat', capability: 'fairs', method: 'POST', path: '/api/fairs/{organisationId}/{fairId}/sign-up/confirmation', summary: '确认保留名额',
    access: ['enterprise-claimed'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  cancelSignUp: route({
    id: 'cancelSignUp', capability: 'fairs', method: 'DELETE', path: '/api/fairs/{organisationId}/{fairId}/sign-up', summary: '取消报名',
    access: ['enterprise-claimed'],
    params: z.object({ ...actingOrganisation, ...fairId }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
