import * as z from 'zod/mini';
import { Complaint, complaintSubjects, outcomes } from '../../domain/complaint.ts';
import { districts } from '../../domain/who.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, cursor, HistoryLine, id, pageOf, rev, text } from '../wire.ts';
import { atAgreement, bureauComplaint, ofAgreement, ofComplaint } from './paths.ts';

const ListedComplaint = z.object({ complaint: z.omit(Complaint, { sealed: true }), actions: z.array(z.string()) });
export type ListedComplaint = z.infer<typeof ListedComplaint>;
const ShownComplaint = z.extend(ListedComplaint, { history: z.array(HistoryLine) });
export type ShownComplaint = z.infer<typeof ShownComplaint>;

const words = text(1000, 2);
const own = '/api/services/{organisationId}/complaints';
const bureau = '/api/services/bureau/complaints';

/** Complaints to the bureau: 投诉. An agency reads those that were shown to it. */
export const complaintRoutes = {
  fileComplaint: route({
    id: 'fileComplaint', capability: 'services', method: 'POST', path: `${atAgreement}/complaints`, summary: '向人社部门投诉',
    access: ['enterprise-verified'],
    params: ofAgreement,
    body: z.object({ about: z.enum(complaintSubjects), words, recordId: z.optional(id('record')), show: z.boolean() }),
    responses: { 201: Changed },
    problems: ['status-conflict'],
  }),
  listComplaints: route({
    id: 'listComplaints', capability: 'services', method: 'GET', path: own, summary: '投诉（企业：自己提出的；机构：企业愿意让其知道的）',
    access: ['enterprise-verified', 'agency-verified'],
    params: z.object(actingOrganisation),
    query: z.object({ cursor }),
    responses: { 200: pageOf(ListedComplaint) },
  }),
  showComplaint: route({
    id: 'showComplaint', capability: 'services', method: 'GET', path: `${own}/{complaintId}`, summary: '查看投诉与办理过程',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofComplaint,
    responses: { 200: ShownComplaint },
  }),
  showComplaintToAgency: route({
    id: 'showComplaintToAgency', capability: 'services', method: 'POST', path: `${own}/{complaintId}/showing`, summary: '让机构看到投诉',
    access: ['enterprise-verified'],
    params: ofComplaint,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  giveComplaintView: route({
    id: 'giveComplaintView', capability: 'services', method: 'POST', path: `${own}/{complaintId}/view`, summary: '机构对投诉的说明',
    access: ['agency-verified'],
    params: ofComplaint,
    body: z.object({ rev, words }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  withdrawComplaint: route({
    id: 'withdrawComplaint', capability: 'services', method: 'POST', path: `${own}/{complaintId}/withdrawal`, summary: '撤回投诉',
    access: ['enterprise-verified'],
    params: ofComplaint,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  readComplaintAnswer: route({
    id: 'readComplaintAnswer', capability: 'services', method: 'POST', path: `${own}/{complaintId}/reading`, summary: '知道投诉的处理结果',
    access: ['enterprise-verified'],
    params: ofComplaint,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  listBureauComplaints: route({
    id: 'listBureauComplaints', capability: 'services', method: 'GET', path: bureau, summary: '投诉列表（按区，新的在前）',
    access: ['duty:inspection', 'duty:audit'],
    query: z.object({ district: z.enum(districts), cursor }),
    responses: { 200: pageOf(ListedComplaint) },
  }),
  showBureauComplaint: route({
    id: 'showBureauComplaint', capability: 'services', method: 'GET', path: `${bureau}/{complaintId}`, summary: '查看投诉（经办人）',
    access: ['duty:inspection', 'duty:audit'],
    params: bureauComplaint,
    responses: { 200: ShownComplaint },
  }),
  takeComplaint: route({
    id: 'takeComplaint', capability: 'services', method: 'POST', path: `${bureau}/{complaintId}/taking`, summary: '受理投诉',
    access: ['duty:inspection'],
    params: bureauComplaint,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  noteComplaintStep: route({
    id: 'noteComplaintStep', capability: 'services', method: 'POST', path: `${bureau}/{complaintId}/steps`, summary: '记下办理投诉的一步（企业可以看到）',
    access: ['duty:inspection'],
    params: bureauComplaint,
    body: z.object({ rev, words: text(300, 2) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'steps-full'],
  }),
  answerComplaint: route({
    id: 'answerComplaint', capability: 'services', method: 'POST', path: `${bureau}/{complaintId}/answer`, summary: '答复投诉',
    access: ['duty:inspection'],
    params: bureauComplaint,
    body: z.object({ rev, outcome: z.enum(outcomes), words }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
