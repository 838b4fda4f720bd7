import type { documentRoutes, MadeFile } from '../../shared/contract/documents.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import type { AgreementText } from '../../shared/domain/agreement-text.ts';
import type { Amendment, AmendmentText } from '../../shared/domain/amendment.ts';
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
import { loadRegistered, loadVisible } from './load-registered.ts';
import type { DocumentPorts } from './ports.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** That later terms, which both signed, hold by now; `n`: the change that is printed, 0 for the agreement as it was signed. */
const markOfChanged = (agreement: Agreement, n: number, today: string): string | undefined => {
  const latest = agreement.status === 'in-force' ? agreement.amended?.findLast((change) => change.n > n && change.from <= today) : undefined;
  return latest && printed.changed(latest.n, printed.day(latest.from));
};

const markOf = (agreement: Agreement, text: AgreementText | undefined, today: string): string | undefined => {
  switch (agreement.status) {
    case 'abandoned':
      return printed.abandoned;
    case 'ended':
      return printed.ended(printed.day(agreement.endedOn));
    case 'offered':
      return printed.notSigned;
    case 'in-force':
      return markOfChanged(agreement, 0, today);
    default:
      return text ? undefined : printed.draft;
  }
};

const checkOf = ({ siteOrigin }: DocumentPorts, text: AgreementText | AmendmentText | undefined): PrintedDocument['check'] => text && { hash: text.hash, address: checkAddress(siteOrigin, text.agreementId, text.hash) };

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

const signaturesIn = (of: Agreement | Amendment): Signed | undefined =>
  'textHash' in of ? { ...(of.enterpriseSignature && { enterprise: of.enterpriseSignature }), ...(of.agencySignature && { agency: of.agencySignature }) } : undefined;

/** 变更协议: the text that was put to both, or the draft as it stands. */
const makeChange = async (ports: DocumentPorts, agreement: Agreement, amendment: Amendment, today: string): Promise<PrintedDocument> => {
  const { agreementId, n } = amendment;
  const text = 'textHash' in amendment ? await ports.table.get('amendment-text', keys.amendmentText(agreementId, n, amendment.text)) : undefined;
  const content = text ? readAmendment(text.canonical) : draftChange(amendment);
  if (!content) throw new Error(`change ${n} of ${agreementId} cannot be read`);
  const mark = markOfChange(amendment) ?? (agreement.status === 'ended' ? printed.ended(printed.day(agreement.endedOn)) : markOfChanged(agreement, n, today));
  return amendmentDocument({ content, signed: signaturesIn(amendment), mark, check: checkOf(ports, text), today });
};

const make = async (ports: DocumentPorts, { agreementId, document, n }: Wanted, caller: Caller, now: string): Promise<Result<PrintedDocument>> => {
  const { table } = ports;
  const wanted = document === 'amendment' && n !== undefined ? Number(n) : undefined;
  const loaded = await loadVisible(table, agreementId, wanted, caller);
  if (!loaded.ok) return loaded;
  const { agreement, filing, amendment } = loaded.value;
  const today = localDateOf(now);
  switch (document) {
    case 'agreement': {
      const { content, text } = await loadRegistered(table, agreement);
      return ok(agreementDocument({ content, mark: markOf(agreement, text, today), check: checkOf(ports, text), today, signed: signaturesIn(agreement) }));
    }
    case 'amendment':
      if (wanted === undefined) return failField('/query/n', 'required');
      return amendment ? ok(await makeChange(ports, agreement, amendment, today)) : fail('not-found');
    case 'filing-form': {
      if (!filing) return fail('not-found');
      const [{ content, text, enterprise, agency }, particulars] = await Promise.all([loadRegistered(table, agreement), particularsOf(ports, filing, caller)]);
      return ok(filingForm({ content, filing, particulars, enterprise, agency, check: checkOf(ports, text), today }));
    }
    case 'hand-over-list': {
      const [{ text }, data] = await Promise.all([loadRegistered(table, agreement), handOverData(table, agreementId)]);
      return data ? ok(handOverList(data, checkOf(ports, text), today)) : fail('not-found');
    }
  }
};

const asPage = (made: Result<PrintedDocument>): Result<{ readonly status: 200; readonly body: PrintedDocument }> => (made.ok ? ok(reply(200, made.value)) : made);

const asFile = async (made: Result<PrintedDocument>): Promise<Result<{ readonly status: 200; readonly body: MadeFile }>> => {
  if (!made.ok) return made;
  // Loaded when it is wanted: the rest of the function starts without it.
  const { docxOf } = await import('./docx/render.ts');
  return ok(reply(200, { fileName: `${made.value.fileName}.docx`, mediaType: DOCX, base64: (await docxOf(made.value)).toString('base64') }));
};

/** A document of an agreement to one of its sides, as parts for a page that is printed. */
export const showDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.showDocument> =>
  async ({ params, query, caller, now }) => asPage(await make(ports, { ...params, ...query }, caller, now));

/** The same as a Word file. */
export const downloadDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadDocument> =>
  async ({ params, query, caller, now }) => asFile(await make(ports, { ...params, ...query }, caller, now));

/** To an officer of the district. */
export const showBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.showBureauDocument> =>
  async ({ params, query, caller, now }) => asPage(await make(ports, { ...params, ...query }, caller, now));

export const downloadBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadBureauDocument> =>
  async ({ params, query, caller, now }) => asFile(await make(ports, { ...params, ...query }, caller, now));
