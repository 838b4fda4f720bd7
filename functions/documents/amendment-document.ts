import type { Amendment } from '../../shared/domain/amendment.ts';
import type { PrintedDocument } from '../../shared/domain/printed-document.ts';
import type { AmendmentContent } from '../../shared/domain/read-amendment.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { clauses, signaturesOf, type Made } from './agreement-document.ts';

const { amendment: t, agreement: names } = printed;

/** What a change would say if it were put to both as it stands. */
export const draftChange = ({ agreementId, n, text, enterpriseId, enterpriseName, agencyId, agencyName, from, reason, terms }: Amendment): AmendmentContent => ({
  agreementId, amendment: n, text, enterprise: { id: enterpriseId, name: enterpriseName }, agency: { id: agencyId, name: agencyName }, from, reason, terms,
});

/** What everybody must see at the head of a change that is not signed by both. */
export const markOfChange = ({ status }: Amendment): string | undefined => {
  switch (status) {
    case 'draft':
      return t.drafted;
    case 'offered':
      return t.offered;
    case 'abandoned':
    case 'voided':
      return t.given;
    default:
      return undefined;
  }
};

/** 变更协议 as it is printed: all five terms as they are from its first day on. */
export const amendmentDocument = ({ content, signed, mark, check, today }: Made<AmendmentContent>): PrintedDocument => ({
  document: 'amendment',
  title: t.title,
  fileName: `${t.title}-${content.enterprise.name}-${content.amendment}`,
  number: t.number(content.agreementId, content.amendment),
  ...(mark !== undefined && { mark }),
  blocks: [
    { kind: 'facts', rows: [{ name: names.enterprise, value: content.enterprise.name }, { name: names.agency, value: content.agency.name }] },
    { kind: 'paragraph', text: t.opening(content.agreementId, printed.day(content.from)) },
    ...(content.reason === '' ? [] : [{ kind: 'paragraph' as const, text: t.reason(content.reason) }]),
    ...clauses(content),
    ...(signed ? [signaturesOf(signed)] : []),
  ],
  ...(check && { check }),
  printedOn: today,
});
