import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { problemOwners } from '../../domain/found-problem.ts';
import { route, type RouteTable } from '../route.ts';
import { Changed, reason, rev, text } from '../wire.ts';
import { atAgreement, atBureauAgreement, bureauAgreement, ofAgreement, ofProblem } from './paths.ts';
import { ListedProblem } from './views.ts';

const atProblem = `${atAgreement}/problems/{problemId}` as const;
const problems = z.object({ problems: z.array(ListedProblem) });

/** Problems that were found: 发现的问题, open until the enterprise says that they are solved. */
export const problemRoutes = {
  listProblems: route({
    id: 'listProblems', capability: 'services', method: 'GET', path: `${atAgreement}/problems`, summary: '发现的问题（未解决的在前）',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofAgreement,
    responses: { 200: problems },
  }),
  listBureauProblems: route({
    id: 'listBureauProblems', capability: 'services', method: 'GET', path: `${atBureauAgreement}/problems`, summary: '发现的问题（经办人）',
    access: ['officer'],
    params: bureauAgreement,
    responses: { 200: problems },
  }),
  noteProblemStep: route({
    id: 'noteProblemStep', capability: 'services', method: 'POST', path: `${atProblem}/steps`, summary: '记下解决问题的一步',
    access: ['enterprise-verified', 'agency-verified'],
    params: ofProblem,
    body: z.object({ rev, words: text(300, 2) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'steps-full'],
  }),
  assignProblem: route({
    id: 'assignProblem', capability: 'services', method: 'POST', path: `${atProblem}/owner`, summary: '改由谁解决、何时解决',
    access: ['agency-verified'],
    params: ofProblem,
    body: z.object({ rev, owner: z.enum(problemOwners), dueOn: localDate, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  reportProblem: route({
    id: 'reportProblem', capability: 'services', method: 'POST', path: `${atProblem}/report`, summary: '报告问题已处理，请企业认定',
    access: ['agency-verified'],
    params: ofProblem,
    body: z.object({ rev, words: text(300, 2) }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'steps-full'],
  }),
  solveProblem: route({
    id: 'solveProblem', capability: 'services', method: 'POST', path: `${atProblem}/solution`, summary: '企业认定问题已解决',
    access: ['enterprise-verified'],
    params: ofProblem,
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
  reopenProblem: route({
    id: 'reopenProblem', capability: 'services', method: 'POST', path: `${atProblem}/reopening`, summary: '企业认为问题没有解决',
    access: ['enterprise-verified'],
    params: ofProblem,
    body: z.object({ rev, reason }),
    responses: { 200: Changed },
    problems: ['status-conflict'],
  }),
} as const satisfies RouteTable;
