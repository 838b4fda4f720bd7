import * as z from 'zod/mini';
import { localDate } from './entity.ts';

/** The documents that an agreement makes: 服务协议, 变更协议, 备案表, 移交清单. */
export const agreementDocuments = ['agreement', 'amendment', 'filing-form', 'hand-over-list'] as const;
export type AgreementDocument = (typeof agreementDocuments)[number];

/** A row of a table of two columns: what it is, and its value; an empty value is left blank to be filled in by hand. */
export const Fact = z.object({ name: z.string(), value: z.string() });

/** One part of a document, in the order of reading. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  /** Lines numbered from 1. */
  z.object({ kind: z.literal('list'), lines: z.array(z.string()) }),
  z.object({ kind: z.literal('facts'), rows: z.array(Fact) }),
  /** Widths are parts of the whole width, one a column; each row has as many cells. */
  z.object({ kind: z.literal('table'), head: z.array(z.string()), widths: z.array(z.int()), rows: z.array(z.array(z.string())) }),
  /** Where each party signs and stamps: room for ink below its lines, and who signed electronically. */
  z.object({ kind: z.literal('signatures'), parties: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })) }),
  z.object({ kind: z.literal('note'), text: z.string() }),
]);
export type Block = z.infer<typeof Block>;

/** Where a reader of the paper can compare it with what is registered. */
export const CheckMark = z.object({
  /** SHA-256 of the registered text, 64 hex digits. */
  hash: z.string(),
  address: z.string(),
});

/** A document as it is printed: the page and the DOCX are made of the same parts. Always in Chinese, whatever the reader's language. */
export const PrintedDocument = z.object({
  document: z.enum(agreementDocuments),
  title: z.string(),
  /** Without its ending. */
  fileName: z.string(),
  /** 编号. */
  number: z.string(),
  /** What everybody must see at the head: a draft, a text that was never signed or holds no longer. */
  mark: z.optional(z.string()),
  blocks: z.array(Block),
  check: z.optional(CheckMark),
  printedOn: localDate,
});
export type PrintedDocument = z.infer<typeof PrintedDocument>;
