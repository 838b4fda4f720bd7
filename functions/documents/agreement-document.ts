import type { TextContent } from '../../shared/domain/agreement-text.ts';
import type { Block, PrintedDocument } from '../../shared/domain/printed-document.ts';
import type { Signature } from '../../shared/domain/signature.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { feeLines, itemLines, mannerLines, periodLine } from './term-words.ts';

const { agreement: t } = printed;

export interface Signed {
  readonly enterprise?: Signature;
  readonly agency?: Signature;
}

const clause = (heading: string, lines: readonly string[]): Block[] => [{ kind: 'heading', text: heading }, ...(lines.length > 0 ? lines : [printed.missing]).map((text): Block => ({ kind: 'paragraph', text }))];

/** The five terms (policy 一（五）) as clauses, from the content of a text and nothing else; `more` is said with the manners. */
export const clauses = ({ terms }: Pick<TextContent, 'terms'>, more: readonly string[] = []): Block[] => {
  const items = itemLines(terms);
  return [
    { kind: 'heading', text: t.headings.items },
    items.length > 0 ? { kind: 'list', lines: items } : { kind: 'paragraph', text: t.noItems },
    ...clause(t.headings.manner, [...mannerLines(terms), ...more]),
    ...clause(t.headings.fee, feeLines(terms)),
    ...clause(t.headings.liability, terms.liability === '' ? [] : [terms.liability]),
    ...clause(t.headings.period, [periodLine(terms)]),
    ...(terms.personalData ? clause(t.headings.personalData, [t.endings[terms.personalData.atEnd], ...(terms.personalData.note === '' ? [] : [terms.personalData.note])]) : []),
  ];
};

/** 固定服务专员 (policy 一（三）). */
const specialistLine = ({ specialist }: Pick<TextContent, 'specialist'>): string => (specialist ? t.specialist(specialist.name) : t.noSpecialist);

const partyRows = ({ enterprise, agency }: TextContent): Block => ({
  kind: 'facts',
  rows: [
    { name: t.enterprise, value: enterprise.name },
    ...(enterprise.creditCode === undefined ? [] : [{ name: t.creditCode, value: enterprise.creditCode }]),
    { name: t.agency, value: agency.name },
    ...(agency.creditCode === undefined ? [] : [{ name: t.creditCode, value: agency.creditCode }]),
  ],
});

/** Who signed on line stands in print; for ink and stamp there is room. */
const signatureLines = (signature: Signature | undefined): string[] =>
  signature ? [`${t.signed[signature.method]}${signature.name}`, printed.day(localDateOf(signature.at))] : [t.signatures.person, t.signatures.date];

export const signaturesOf = ({ enterprise, agency }: Signed): Block => ({
  kind: 'signatures',
  parties: [
    { title: t.signatures.enterprise, lines: signatureLines(enterprise) },
    { title: t.signatures.agency, lines: signatureLines(agency) },
  ],
});

/** What a text is printed of: its content, and what is known of it today. */
export interface Made<Content> {
  readonly content: Content;
  /** Absent where nobody is asked to sign: a draft, or a text shown only for comparison. */
  readonly signed?: Signed | undefined;
  readonly mark?: string | undefined;
  readonly check?: PrintedDocument['check'];
  /** Local date. */
  readonly today: string;
}

/** 服务协议 as it is printed. */
export const agreementDocument = ({ content, signed, mark, check, today }: Made<TextContent>): PrintedDocument => ({
  document: 'agreement',
  title: t.title,
  fileName: `${t.title}-${content.enterprise.name}`,
  number: content.id,
  ...(mark !== undefined && { mark }),
  blocks: [partyRows(content), { kind: 'paragraph', text: t.opening }, ...clauses(content, [specialistLine(content)]), ...(signed ? [signaturesOf(signed)] : [])],
  ...(check && { check }),
  printedOn: today,
});
