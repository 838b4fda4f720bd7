import * as z from 'zod/mini';
import { fileYear } from './eligibility.ts';
import { idOf, itemBase, stamp } from './entity.ts';
import { UploadReference } from './evaluation.ts';
import { SizeFigures, SizeResult } from './party.ts';

/** Corrections of one year's figures that stay on the item; the audit entries keep all. */
export const SIZE_HISTORY = 12;

/** 划型 of one enterprise and year, with the evidence of its figures and what stood before. The organisation carries the latest year's once more. */
export const SizeYear = z.object({
  type: z.literal('size-year'),
  organisationId: idOf('org'),
  /** The year of the figures. */
  year: fileYear,
  ...itemBase,
  figures: SizeFigures,
  result: SizeResult,
  given: stamp,
  uploads: z.array(UploadReference),
  /** An officer's finding on these figures: decides where the national standard does not, and stands against figures that are wrong. */
  judged: z.optional(z.object({ outcome: z.enum(['met', 'unmet']), note: z.string(), ...stamp.shape })),
  /** Figures given before for the same year, the newest first. */
  earlier: z.array(z.object({ figures: SizeFigures, grade: z.nullable(z.string()), given: stamp })),
});
export type SizeYear = z.infer<typeof SizeYear>;
