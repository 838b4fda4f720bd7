import * as z from 'zod/mini';
import { localDate } from './entity.ts';
import { UploadReference } from './evaluation.ts';

/** 业务范围 that counts for a subsidy, policy 二（二）. */
export const businessScopes = ['labour-relations', 'hr-service', 'legal-service'] as const;

/** What an agency is registered by: policy 一（一）names social organisations, enterprises and other bodies. */
export const licenceKinds = ['business-licence', 'social-organisation', 'law-firm', 'public-institution', 'other'] as const;

/** How an agency holds its premises. */
export const tenures = ['owned', 'leased', 'lent'] as const;

/** Kinds of paper that go with the file. */
export const paperKinds = ['licence', 'premises', 'office'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a qualification file says, with its papers; what came later is optional, as files written before lack it. */
export const papers = {
  registeringAuthority: z.string(),
  licenceKind: z.optional(z.enum(licenceKinds)),
  /** 业务范围 word for word as on the licence. */
  businessScope: z.optional(z.string()),
  scopes: z.array(z.enum(businessScopes)),
  premisesAddress: z.string(),
  premisesAreaSquareMetres: z.int().check(z.gte(0), z.lte(1_000_000)),
  tenure: z.optional(z.enum(tenures)),
  /** Last day of a lease or loan. */
  tenureUntil: z.optional(localDate),
  officeConditions: z.string(),
  /** Everybody who works there, certified or not. */
  staffTotal: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  licenceFiles: z.optional(z.array(UploadReference)),
  premisesFiles: z.optional(z.array(UploadReference)),
  officeFiles: z.optional(z.array(UploadReference)),
  /** Of these the originals are shown at the counter instead of being uploaded. */
  onPaper: z.optional(z.array(z.enum(paperKinds))),
};
export const QualificationPapers = z.object(papers);
export type QualificationPapers = z.infer<typeof QualificationPapers>;

/** What an update or a submission keeps of a qualification or another update: its papers alone. */
export const papersOf = ({ registeringAuthority, licenceKind, businessScope, scopes, premisesAddress, premisesAreaSquareMetres, tenure, tenureUntil, officeConditions, staffTotal, licenceFiles, premisesFiles, officeFiles, onPaper }: QualificationPapers): QualificationPapers => ({
  registeringAuthority, scopes, premisesAddress, premisesAreaSquareMetres, officeConditions,
  licenceKind, businessScope, tenure, tenureUntil, staffTotal, licenceFiles, premisesFiles, officeFiles, onPaper,
});

/** The same as a submission keeps them: what was left open is not there at all. */
export const statedPapers = ({ licenceKind, businessScope, tenure, tenureUntil, staffTotal, licenceFiles, premisesFiles, officeFiles, onPaper, ...stated }: QualificationPapers): QualificationPapers => ({
  ...stated,
  ...(licenceKind && { licenceKind }), ...(businessScope && { businessScope }), ...(tenure && { tenure }), ...(tenureUntil && { tenureUntil }), ...(staffTotal !== undefined && { staffTotal }),
  ...(licenceFiles && { licenceFiles }), ...(premisesFiles && { premisesFiles }), ...(officeFiles && { officeFiles }), ...(onPaper && { onPaper }),
});

/** Where the files of each kind of paper stand. */
export const fileFields = { licence: 'licenceFiles', premises: 'premisesFiles', office: 'officeFiles' } as const satisfies Record<PaperKind, keyof QualificationPapers>;

/** The most files of each kind: with their names they must fit into one item. */
export const MOST_FILES: Readonly<Record<PaperKind, number>> = { licence: 3, premises: 5, office: 6 };
