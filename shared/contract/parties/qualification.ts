import * as z from 'zod/mini';
import { localDate, stamp } from '../../domain/entity.ts';
import { businessScopes, licenceKinds, MOST_FILES, paperKinds, QualificationPapers, tenures } from '../../domain/qualification-papers.ts';
import { route, type RouteTable } from '../route.ts';
import { actingOrganisation, Changed, FieldReasons, FilesForm, id, reason, rev, text } from '../wire.ts';

const target = { targetId: id('organisation') };

/** A draft may lack what a submission needs; files that are not named stay as they are. */
export const QualificationForm = z.object({
  rev: z.optional(rev),
  registeringAuthority: text(60),
  licenceKind: z.optional(z.enum(licenceKinds)),
  businessScope: z.optional(text(1000)),
  scopes: z.array(z.enum(businessScopes)).check(z.minLength(1)),
  premisesAddress: text(120),
  premisesAreaSquareMetres: z.int().check(z.gte(1), z.lte(1_000_000)),
  tenure: z.optional(z.enum(tenures)),
  tenureUntil: z.optional(localDate),
  officeConditions: text(500),
  staffTotal: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  licenceFiles: z.optional(FilesForm(MOST_FILES.licence)),
  premisesFiles: z.optional(FilesForm(MOST_FILES.premises)),
  officeFiles: z.optional(FilesForm(MOST_FILES.office)),
  onPaper: z.optional(z.array(z.enum(paperKinds))),
});
export type QualificationForm = z.infer<typeof QualificationForm>;

/** `rev` is that of the file decided on: of the update where one was handed in, of the qualification otherwise. */
export const DecisionForm = z.object({
  rev,
  action: z.enum(['return', 'verify', 'renew', 'accept', 'suspend', 'restore']),
  reasons: z.optional(FieldReasons),
  reason: z.optional(reason),
  /** From which day on the evidence shows the conditions to be met, where that is earlier than today; then with a reason. */
  metSince: z.optional(localDate),
  /** 已核对原件, where papers are shown at the counter. */
  originalsSeen: z.optional(z.boolean()),
});

const Submission = z.object({ n: z.int(), submitted: stamp, papers: QualificationPapers, staff: z.array(z.object({ id: z.string(), facts: z.string() })) });

/** The agency's qualification file: 资格材料. */
export const qualificationRoutes = {
  saveQualification: route({
    id: 'saveQualification', capability: 'parties', method: 'PUT', path: '/api/parties/{organisationId}/qualification', summary: '保存资格材料（核验后为更新材料）',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: QualificationForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'upload-not-ready'],
  }),
  submitQualification: route({
    id: 'submitQualification', capability: 'parties', method: 'POST', path: '/api/parties/{organisationId}/qualification/submission', summary: '提交资格核验或续期',
    access: ['agency'],
    params: z.object(actingOrganisation),
    body: z.object({ rev }),
    responses: { 200: Changed },
    problems: ['status-conflict', 'staff-too-few'],
  }),
  decideQualification: route({
    id: 'decideQualification', capability: 'parties', method: 'POST', path: '/api/parties/bureau/{targetId}/qualification', summary: '资格：退回、核验通过、续期、认可更新、暂停、恢复',
    access: ['duty:verification'],
    params: z.object(target),
    body: DecisionForm,
    responses: { 200: Changed },
    problems: ['status-conflict', 'staff-too-few'],
  }),
  listSubmissions: route({
    id: 'listSubmissions', capability: 'parties', method: 'GET', path: '/api/parties/bureau/{targetId}/submissions', summary: '资格材料的历次提交（含已替换的文件，新的在前）',
    access: ['officer'],
    params: z.object(target),
    responses: { 200: z.object({ items: z.array(Submission) }) },
  }),
} as const satisfies RouteTable;
