import type { documentRoutes, RegisteredText } from '../../shared/contract/documents.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { readText, type AgreementText, type TextContent } from '../../shared/domain/agreement-text.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { maskName } from '../../shared/rules/masking/masking.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import { agreementDocument } from './agreement-document.ts';
import type { DocumentPorts } from './ports.ts';

/** Whether the text holds: only the last one can, and what is signed is told by the agreement's status. */
const standingOf = (agreement: Agreement, { text }: AgreementText): RegisteredText['standing'] => {
  if (text !== agreement.text) return 'replaced';
  if (agreement.status === 'abandoned' || agreement.status === 'draft' || agreement.status === 'proposed') return 'void';
  if (agreement.status === 'offered') return 'not-signed';
  return agreement.status;
};

const masked = (content: TextContent): TextContent => ({ ...content, ...(content.specialist && { specialist: { ...content.specialist, name: maskName(content.specialist.name) } }) });

/**
 * The registered text to whoever holds a paper: the number and the hash printed on it are the key, and nobody guesses
 * either. A hash that the agreement never had is not found, like a number that nobody has.
 */
export const checkText =
  ({ table }: DocumentPorts): UseCase<typeof documentRoutes.checkText> =>
  async ({ params: { agreementId, hash }, now }) => {
    const [found, texts] = await Promise.all([table.getMany([keys.agreement(agreementId), keys.filing(agreementId)]), table.partition(keys.agreement(agreementId).pk, { prefix: sortPrefixes.texts })]);
    const agreement = found.find((item) => item.type === 'agreement');
    const filing = found.find((item) => item.type === 'filing');
    const text = texts.filter((item) => item.type === 'agreement-text').find((one) => one.hash === hash);
    const content = text && readText(text.canonical);
    if (!agreement || !content) return fail('not-found');
    const standing = standingOf(agreement, text);
    const signatures = standing === 'in-force' || standing === 'ended' || standing === 'not-signed' ? signaturesOf(agreement) : [];
    return ok(
      reply(200, {
        standing, enterpriseName: content.enterprise.name, agencyName: content.agency.name, registeredAt: text.at, signatures,
        ...('signedOn' in agreement && standing !== 'replaced' && { signedOn: agreement.signedOn }),
        ...(agreement.status === 'ended' && { endedOn: agreement.endedOn }),
        ...(filing?.status === 'accepted' && { filingNumber: filing.number }),
        text: agreementDocument({ content: masked(content), today: localDateOf(now) }),
      }),
    );
  };

const signaturesOf = (agreement: Agreement): RegisteredText['signatures'] => {
  if (!('textHash' in agreement)) return [];
  const { enterpriseSignature, agencySignature } = agreement;
  return [...(enterpriseSignature ? [{ side: 'enterprise' as const, at: enterpriseSignature.at }] : []), ...(agencySignature ? [{ side: 'agency' as const, at: agencySignature.at }] : [])];
};
