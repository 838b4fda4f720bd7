import type { TextContent } from '../../shared/domain/agreement-text.ts';
import type { Filing, FilingParticulars } from '../../shared/domain/filing.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import type { PrintedDocument } from '../../shared/domain/printed-document.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { terms as names } from '../../shared/text/zh/terms.ts';
import { feeLines, itemNames, periodLine } from './term-words.ts';

const { filing: t } = printed;

interface Made {
  readonly content: TextContent;
  readonly filing: Filing;
  /** As the reader may see them; absent before the first submission. */
  readonly particulars?: FilingParticulars | undefined;
  readonly enterprise?: Organisation | undefined;
  readonly agency?: Organisation | undefined;
  readonly check: PrintedDocument['check'];
  /** Local date. */
  readonly today: string;
}

/** 备案表: what is registered of the agreement, and what the agency submitted; what is not known yet is left blank. */
export const filingForm = ({ content, filing, particulars, enterprise, agency, check, today }: Made): PrintedDocument => {
  const { terms, specialist } = content;
  const size = enterprise?.size?.result.grade;
  return {
    document: 'filing-form',
    title: t.title,
    fileName: `${t.title}-${content.enterprise.name}`,
    number: filing.status === 'accepted' ? filing.number : content.id,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { name: t.agency, value: content.agency.name },
          { name: t.creditCode, value: content.agency.creditCode ?? agency?.creditCode ?? '' },
          { name: t.address, value: agency?.address ?? '' },
          { name: t.contactName, value: particulars?.contactName ?? '' },
          { name: t.contactPhone, value: particulars?.contactPhone ?? '' },
          { name: t.enterprise, value: content.enterprise.name },
          { name: t.creditCode, value: content.enterprise.creditCode ?? enterprise?.creditCode ?? '' },
          { name: t.size, value: size ? names.sizes[size] : '' },
          { name: t.serviceAddress, value: particulars?.serviceAddress ?? '' },
          { name: t.agreement, value: content.id },
          { name: t.signedOn, value: printed.day(filing.signedOn) },
          { name: t.period, value: periodLine(terms) },
          { name: t.items, value: itemNames(terms) },
          { name: t.fee, value: feeLines(terms).join('\n') },
          { name: t.specialist, value: specialist?.name ?? '' },
          { name: t.lastDay, value: t.lastDayOf(printed.day(filing.lastDay)) },
          { name: t.firstFiled, value: filing.status === 'due' ? '' : t.late(printed.day(localDateOf(filing.firstFiled.at)), filing.lateDays) },
          { name: t.remarks, value: particulars?.remarks ?? '' },
          { name: t.opinion, value: filing.status === 'accepted' ? t.accepted(filing.number, printed.day(localDateOf(filing.accepted.at))) : t.opinionLines },
        ],
      },
      { kind: 'note', text: t.note },
    ],
    check,
    printedOn: today,
  };
};
