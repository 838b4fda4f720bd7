import type { documentRoutes, MadeFile } from '../../shared/contract/documents.ts';
import type { Filing, FilingParticulars } from '../../shared/domain/filing.ts';
import type { AgreementDocument, PrintedDocument } from '../../shared/domain/printed-document.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { agreementDocument } from './agreement-document.ts';
import { checkAddress } from './check-address.ts';
import { filingForm } from './filing-form.ts';
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

const make = async (ports: DocumentPorts, document: AgreementDocument, agreementId: string, caller: Caller, now: string): Promise<Result<PrintedDocument>> => {
  const loaded = await loadRegistered(ports.table, agreementId, caller);
  if (!loaded.ok) return loaded;
  const { agreement, content, filing, enterprise, agency } = loaded.value;
  const today = localDateOf(now);
  const check = checkOf(loaded.value, ports.siteOrigin);
  if (document === 'agreement') {
    const signed = !('textHash' in agreement) ? undefined : { ...(agreement.enterpriseSignature && { enterprise: agreement.enterpriseSignature }), ...(agreement.agencySignature && { agency: agreement.agencySignature }) };
    return ok(agreementDocument({ content, mark: markOf(loaded.value), check, today, ...(signed && { signed }) }));
  }
  if (!filing) return fail('not-found');
  return ok(filingForm({ content, filing, particulars: await particularsOf(ports, filing, caller), enterprise, agency, check, today }));
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
  async ({ params, caller, now }) => {
    const made = await make(ports, params.document, params.agreementId, caller, now);
    return made.ok ? ok(reply(200, made.value)) : made;
  };

/** The same as a Word file. */
export const downloadDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadDocument> =>
  async ({ params, caller, now }) => asFile(await make(ports, params.document, params.agreementId, caller, now));

/** To an officer of the district. */
export const showBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.showBureauDocument> =>
  async ({ params, caller, now }) => {
    const made = await make(ports, params.document, params.agreementId, caller, now);
    return made.ok ? ok(reply(200, made.value)) : made;
  };

export const downloadBureauDocument =
  (ports: DocumentPorts): UseCase<typeof documentRoutes.downloadBureauDocument> =>
  async ({ params, caller, now }) => asFile(await make(ports, params.document, params.agreementId, caller, now));
