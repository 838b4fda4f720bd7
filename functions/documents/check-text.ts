import type { documentRoutes, RegisteredText } from '../../shared/contract/documents.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { readText, type AgreementText, type TextContent } from '../../shared/domain/agreement-text.ts';
import { isSignedAmendment, type Amendment, type AmendmentText } from '../../shared/domain/amendment.ts';
import { readAmendment } from '../../shared/domain/read-amendment.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Signature } from '../../shared/domain/signature.ts';
import { suspensionOn } from '../../shared/domain/terms-by-date.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { maskName } from '../../shared/rules/masking/masking.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { agreementDocument } from './agreement-document.ts';
import { amendmentDocument } from './amendment-document.ts';
import type { DocumentPorts } from './ports.ts';

type Standing = RegisteredText['standing'];

/** Of a text that both signed: its first day, and the changes that both signed after it. */
interface Course {
  readonly from: string;
  readonly changes: RegisteredText['changes'];
}

/** What becomes of a text that both signed follows from the agreement, and from the changes after it: each has all five terms anew. */
const standingOfSigned = (agreement: Agreement, { from, changes }: Course, today: string): Standing => {
  if (agreement.status === 'ended') return 'ended';
  if (from > today) return 'not-begun';
  if (changes.some((change) => change.from <= today)) return 'changed';
  return agreement.status === 'in-force' && suspensionOn(agreement, today) ? 'suspended' : 'in-force';
};

/** Whether the text holds: of an agreement or a change only the last text can. */
const standingOf = (agreement: Agreement, { text }: AgreementText, course: Course, today: string): Standing => {
  if (text !== agreement.text) return 'replaced';
  if (agreement.status === 'offered') return 'not-signed';
  return agreement.status === 'in-force' || agreement.status === 'ended' ? standingOfSigned(agreement, course, today) : 'void';
};
const standingOfChange = (agreement: Agreement, amendment: Amendment, { text }: AmendmentText, course: Course, today: string): Standing => {
  if (text !== amendment.text) return 'replaced';
  if (amendment.status === 'offered') return 'not-signed';
  return isSignedAmendment(amendment) ? standingOfSigned(agreement, course, today) : 'void';
};

const signaturesOf = ({ enterpriseSignature, agencySignature }: { readonly enterpriseSignature?: Signature | undefined; readonly agencySignature?: Signature | undefined }): RegisteredText['signatures'] => [
  ...(enterpriseSignature ? [{ side: 'enterprise' as const, at: enterpriseSignature.at }] : []),
  ...(agencySignature ? [{ side: 'agency' as const, at: agencySignature.at }] : []),
];

const masked = (content: TextContent): TextContent => ({ ...content, ...(content.specialist && { specialist: { ...content.specialist, name: maskName(content.specialist.name) } }) });

/** Everything that was ever put to both for signing, in one round. */
const loadTexts = async (table: Table, agreementId: string) => {
  const { pk } = keys.agreement(agreementId);
  const [found, texts, changes] = await Promise.all([table.getMany([keys.agreement(agreementId), keys.filing(agreementId)]), table.partition(pk, { prefix: sortPrefixes.texts }), table.partition(pk, { prefix: sortPrefixes.changes })]);
  return {
    agreement: found.find((item) => item.type === 'agreement'),
    filing: found.find((item) => item.type === 'filing'),
    texts: texts.filter((item) => item.type === 'agreement-text'),
    amendments: changes.filter((item) => item.type === 'amendment'),
    changed: changes.filter((item) => item.type === 'amendment-text'),
  };
};
type Texts = Awaited<ReturnType<typeof loadTexts>>;

/** Changes that both signed after the `n`-th; 0 for the agreement as it was signed. */
const changesAfter = ({ amendments }: Texts, n: number): RegisteredText['changes'] => amendments.filter(isSignedAmendment).flatMap((one) => (one.n > n ? [{ n: one.n, from: one.from }] : []));

const ofAgreement = (all: Texts, hash: string, today: string): RegisteredText | undefined => {
  const { agreement, filing, texts } = all;
  const text = texts.find((one) => one.hash === hash);
  const content = text && readText(text.canonical);
  if (!agreement || !content) return undefined;
  const current = text.text === agreement.text;
  const changes = current ? changesAfter(all, 0) : [];
  return {
    standing: standingOf(agreement, text, { from: content.terms.startsOn, changes }, today), enterpriseName: content.enterprise.name, agencyName: content.agency.name, registeredAt: text.at,
    signatures: current && 'textHash' in agreement ? signaturesOf(agreement) : [],
    ...(current && 'signedOn' in agreement && { signedOn: agreement.signedOn }),
    ...(agreement.status === 'ended' && { endedOn: agreement.endedOn }),
    ...(filing?.status === 'accepted' && { filingNumber: filing.number }),
    changes,
    text: agreementDocument({ content: masked(content), today }),
  };
};

const ofChange = (all: Texts, hash: string, today: string): RegisteredText | undefined => {
  const { agreement, amendments, changed } = all;
  const text = changed.find((one) => one.hash === hash);
  const amendment = amendments.find(({ n }) => n === text?.n);
  const content = text && readAmendment(text.canonical);
  if (!agreement || !amendment || !content) return undefined;
  const current = text.text === amendment.text;
  const changes = current && isSignedAmendment(amendment) ? changesAfter(all, amendment.n) : [];
  return {
    standing: standingOfChange(agreement, amendment, text, { from: content.from, changes }, today), enterpriseName: content.enterprise.name, agencyName: content.agency.name, registeredAt: text.at,
    signatures: current && 'textHash' in amendment ? signaturesOf(amendment) : [],
    ...(current && isSignedAmendment(amendment) && { signedOn: amendment.signedOn }),
    ...(agreement.status === 'ended' && { endedOn: agreement.endedOn }),
    changes, from: content.from,
    text: amendmentDocument({ content, today }),
  };
};

/**
 * The registered text to whoever holds a paper: the number and the hash printed on it are the key, and nobody guesses
 * either. A hash that the agreement never had is not found, like a number that nobody has.
 */
export const checkText =
  ({ table }: DocumentPorts): UseCase<typeof documentRoutes.checkText> =>
  async ({ params: { agreementId, hash }, now }) => {
    const texts = await loadTexts(table, agreementId);
    const today = localDateOf(now);
    const registered = ofAgreement(texts, hash, today) ?? ofChange(texts, hash, today);
    return registered ? ok(reply(200, registered)) : fail('not-found');
  };
