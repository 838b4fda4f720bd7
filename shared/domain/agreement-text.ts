import * as z from 'zod/mini';
import { canonicalJson } from '../rules/json/canonical.ts';
import type { Agreement } from './agreement.ts';
import { idOf, instant, personId, stamp } from './entity.ts';
import { Signature } from './signature.ts';
import { Terms, termsWithFee } from './terms.ts';

/** One text of an agreement as it was put to both for signing: kept so that the hash can be checked against what was signed, and never changed. */
export const AgreementText = z.object({
  type: z.literal('agreement-text'),
  agreementId: idOf('agr'),
  text: z.int(),
  /** RFC 8785 bytes of parties, terms and specialist; SHA-256 of it is the text hash. */
  canonical: z.string(),
  hash: z.string(),
  at: instant,
});

export type AgreementText = z.infer<typeof AgreementText>;

/** The signatures that fell away with a text because it was changed or given up: who had signed what. */
export const VoidedText = z.object({
  type: z.literal('voided-text'),
  agreementId: idOf('agr'),
  /** The change of terms (变更协议) whose text it was; absent for the agreement's own. */
  n: z.optional(z.int().check(z.gte(1))),
  text: z.int(),
  hash: z.string(),
  voided: stamp,
  /** What the change touched, by field of the form; later changes of the same draft stand in the history. */
  changed: z.array(z.string()),
  enterpriseSignature: z.optional(Signature),
  agencySignature: z.optional(Signature),
});

export type VoidedText = z.infer<typeof VoidedText>;

/** A party as the text names it. */
const PartyInText = z.object({ id: idOf('org'), name: z.string(), creditCode: z.optional(z.string()) });
export type PartyInText = z.infer<typeof PartyInText>;

/** What a text says. `form` tells how its terms are kept: 2 with the fee by its parts, none before that. */
const TextContent = z.object({
  form: z.literal(2),
  id: idOf('agr'),
  text: z.int(),
  enterprise: PartyInText,
  agency: PartyInText,
  terms: Terms,
  specialist: z.optional(z.object({ personId, name: z.string() })),
});
export type TextContent = z.infer<typeof TextContent>;

const FirstContent = z.extend(z.omit(TextContent, { form: true, terms: true }), { terms: z.unknown() });

/** What both sides sign: the parties with their credit codes, the terms and the specialist, as RFC 8785 bytes; SHA-256 of it is the text hash. */
export const agreementText = ({ id, text, terms, specialist }: Pick<Agreement, 'id' | 'text' | 'terms' | 'specialist'>, parties: { readonly enterprise: PartyInText; readonly agency: PartyInText }): string =>
  canonicalJson({ form: 2, id, text, ...parties, terms, ...(specialist && { specialist: { personId: specialist.personId, name: specialist.name } }) } satisfies TextContent);

/** What canonical bytes say, read from them and nothing else; undefined where they are no text of ours. */
export const readText = (canonical: string): TextContent | undefined => {
  try {
    const value: unknown = JSON.parse(canonical);
    const present = z.safeParse(TextContent, value);
    if (present.success) return present.data;
    const first = z.safeParse(FirstContent, value);
    return first.success ? { ...first.data, form: 2, terms: termsWithFee(first.data.terms) } : undefined;
  } catch {
    return undefined;
  }
};
