import * as z from 'zod/mini';
import { Invitation, invitationStates } from '../../domain/invitation.ts';
import { memberRoles, sides } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, id, text } from '../wire.ts';

/** SHA-256 of a link's token, hex: whoever makes the link keeps the token out of what the service stores. */
const key = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** 128 random bits, hex. */
const token = z.string().check(z.regex(/^[0-9a-f]{32}$/));

export const InvitationView = z.omit(Invitation, { sealed: true, nameHash: true, key: true });

/** 邀请同事: a link or QR code for one person, once, for some days. */
export const invitationRoutes = {
  listInvitations: route({
    id: 'listInvitations', capability: 'parties', method: 'GET', path: '/api/parties/{organisationId}/invitations', summary: '本单位发出的邀请（新的在前）',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(actingOrganisation),
    responses: { 200: z.object({ items: z.array(z.object({ invitation: InvitationView, actions: z.array(z.string()) })) }) },
  }),
  inviteColleague: route({
    id: 'inviteColleague', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/invitations', summary: '邀请同事加入（链接只能用一次，七天内有效，只保存口令的散列值）',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object(actingOrganisation),
    body: z.object({ name: text(30), role: z.enum(memberRoles), key }),
    responses: { 201: z.extend(Changed, { expiresOn: z.string() }) },
    problems: ['already-exists'],
  }),
  withdrawInvitation: route({
    id: 'withdrawInvitation', capability: 'parties', method: 'DELETE', path: '/api/parties/{organisationId}/invitations/{invitationId}', summary: '撤回邀请',
    access: ['enterprise-verified', 'agency-manager'],
    params: z.object({ ...actingOrganisation, invitationId: id('invitation') }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  showInvitation: route({
    id: 'showInvitation', capability: 'parties', method: 'GET', path: '/api/parties/invitations/{invitationKey}', summary: '查看收到的邀请（按口令的 SHA-256）',
    access: ['person'],
    params: z.object({ invitationKey: key }),
    responses: {
      200: z.object({
        state: z.enum(invitationStates),
        organisationId: id('organisation'),
        organisationName: z.string(),
        side: z.enum(sides),
        role: z.enum(memberRoles),
        invitedBy: z.string(),
        /** Whom it is for, masked. */
        personName: z.optional(z.string()),
        expiresOn: z.string(),
      }),
    },
  }),
  acceptInvitation: route({
    id: 'acceptInvitation', capability: 'parties', method: 'POST', path: '/api/parties/invitations', summary: '接受邀请，加入单位（由邀请人担保，即为已核验）',
    access: ['person'],
    body: z.object({ token }),
    responses: { 201: Changed },
    problems: ['invitation-used', 'invitation-expired', 'invitation-withdrawn', 'invitation-void', 'invitation-other-person', 'already-exists'],
  }),
} as const satisfies RouteTable;
