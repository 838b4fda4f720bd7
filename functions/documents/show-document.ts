import type { documentRoutes, MadeFile } from '../../shared/contract/documents.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { Filing, FilingParticulars } from '../../shared/domain/filing.ts';
import type { AgreementDocument, PrintedDocument } from '../../shared/domain/printed-document.ts';
import { readAmendment } from '../../shared/domain/read-amendment.ts';
import { fail, failField, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { handOverData } from '../table/hand-over.ts';
import { keys } from '../table/keys.ts';
import { agreementDocument, type Signed } from './agreement-document.ts';
import { amendmentDocument, draftChange, markOfChange } from './amendment-document.ts';
import { checkAddress } from './check-address.ts';
import { filingForm } from './filing-form.ts';
import { handOverList } from './hand-over-list.ts';
import { loadRegistered, type Registered } from './load-registered.ts';
import type { DocumentPorts } from './ports.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const markOf = ({ agreement, text }: Registered): string | undefined => {
  switch (agreement.status) {
    case 'abandoned':
      return printed.abandoned;
    case 'ended':
      return printed.ended(printed.day(agreement.endedOn));
    case 'offered':
      return printed.notSigned;
    default:
      return text ? undefined : printed.draft;
  }
};

const checkOf = ({ agreement, text }: Registered, siteOrigin: string): PrintedDocument['check'] => text && { hash: text.hash, address: checkAddress(siteOrigin, agreement.id, text.hash) };

/** The agency's own contact stands in full on its own form, and masked on anybody else's. */
const particularsOf = async ({ table }: DocumentPorts, filing: Filing, caller: Caller): Promise<FilingParticulars | undefined> => {
  if (filing.status === 'due') return undefined;
  return caller.member?.organisationId === filing.agencyId ? (await table.open(filing)).particulars : filing.particulars;
};

/** Which document of which agreement is wanted. */
interface Wanted {
  readonly agreementId: string;
  readonly document: AgreementDocument;
  /** Of a change of terms. */
  readonly n?: string | undefined;
}

const signaturesIn = (of: Registered['agreement'] | Amendment): Signed | undefined =>
  'textHash' in of ? { ...(of.enterpriseSignature && { enterprise: of.enterpriseSignature }), ...(of.agencySignature && { agency: of.agencySignature }) } : undefined;

/** 变更协议: the text that was put to both, or the draft as it stands. */
const makeChange = async ({ table, siteOrigin }: DocumentPorts, agreementId: string, n: number, today: string): Promise<Result<PrintedDocument>> => {
  const amendment = await table.get('amendment', keys.amendment(agreementId, n));
  if (!amendment) return fail('not-found');
  const text = 'textHash' in amendment ? await table.get('amendment-text', keys.amendmentText(agreementId, n, amendment.text)) : undefined;
  const content = text ? readAmendment(text.canonical) : draftChange(amendment);
  if (!content) throw new Error(`change ${n} of ${agreementId} cannot be read`);
  return ok(amendmentDocument({ content, signed: signaturesIn(amendment), mark: markOfChange(amendment), check: text && { hash: text.hash, address: checkAddress(siteOrigin, agreementId, text.hash) }, today }));
};

const make = async (ports: DocumentPorts, { agreementId, document, n }: Wanted, caller: Caller, now: string): Promise<Result<PrintedDocument>> => {
  const loaded = await loadRegistered(ports.table, agreementId, caller);
  if (!loaded.ok) return loaded;
  const { agreement, content, filing, enterprise, agency } = loaded.value;
  const today = localDateOf(now);
  const check = checkOf(loaded.value, ports.siteOrigin);
  switch (document) {
    case 'agreement':
      return ok(agreementDocument({ content, mark: markOf(loaded.value), check, today, signed: signaturesIn(agreement) }));
    case 'amendment':
      return n === undefined ? failField('/query/n', 'required') : makeChange(ports, agreementId, Number(n), today);
    case 'filing-form':
      return filing ? ok(filingForm({ content, filing, particulars: await particularsOf(ports, filing, caller), enterprise, agency, check, today })) : fail('not-found');
    case 'hand-over-list': {
      const data = await handOverData(ports.table, agreementId);
      return data ? ok(handOverList(data, check, today)) : fail('not-found');
    }
  }
};

const asFile = async (made: Result<PrintedDocument>): Promise<Result<{ readonly status: 200; readonly body: MadeFile }>> => {
  if (!made.ok) return made;
  // Loaded when it is wanted: the rest of the function starts without it.
  const { docxOf } = await import('./docx/render.ts');
  return ok(reply(200, { fileName: `${made.value.fileName}.docx`, mediaType: DOCX, base64: (await docxOf(made.value)).toString('base64') }));
};

/** A document of an agreement to one of its sides, as parts for a page that is printed. */
export const showDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.showDocument> =>
  async ({ params, query, caller, now }) => {
    const made = await make(ports, { ...params, ...query }, caller, now);
    return made.ok ? ok(reply(200, made.value)) : made;
  };

/** The same as a Word file. */
export const downloadDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadDocument> =>
  async ({ params, query, caller, now }) => asFile(await make(ports, { ...params, ...query }, caller, now));

/** To an officer of the district. */
export const showBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.showBureauDocument> =>
  async ({ params, query, caller, now }) => {
    const made = await make(ports, { ...params, ...query }, caller, now);
    return made.ok ? ok(reply(200, made.value)) : made;
  };

export const downloadBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadBureauDocument> =>
  async ({ params, query, caller, now }) => asFile(await make(ports, { ...params, ...query }, caller, now));
