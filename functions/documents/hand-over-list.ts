import type { HandOver, HandOverLine } from '../../shared/domain/hand-over.ts';
import type { Block, PrintedDocument } from '../../shared/domain/printed-document.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as archives } from '../../shared/text/zh/archives.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import type { HandOverData } from '../table/hand-over.ts';

const { handOver: t } = printed;

const markWords = (mark: HandOverLine['done']): string => (mark ? t.done(mark.name, printed.day(localDateOf(mark.at)), mark.note ?? '') : '');
const answerWords = ({ confirmed, objected }: HandOverLine): string => (objected ? t.objected(objected.name, objected.note ?? '') : markWords(confirmed));

const factsOf = ({ agreementId, enterpriseName, agencyName, startsOn, endedOn, how, reason, handOverBy, confirmBy }: HandOver): Block => ({
  kind: 'facts',
  rows: [
    { name: t.agreement, value: agreementId },
    { name: t.enterprise, value: enterpriseName },
    { name: t.agency, value: agencyName },
    { name: t.period, value: t.between(printed.day(startsOn), printed.day(endedOn)) },
    { name: t.how, value: t.ways[how] },
    ...(reason === undefined ? [] : [{ name: t.reason, value: reason }]),
    { name: t.handOverBy, value: printed.day(handOverBy) },
    { name: t.confirmBy, value: printed.day(confirmBy) },
  ],
});

const linesOf = ({ handOver: { lines }, personalDataAtEnd }: HandOverData): Block => ({
  kind: 'table',
  head: [...t.head],
  widths: [2, 8, 3, 6, 6],
  rows: lines.map((line, index) => [
    String(index + 1),
    `${t.lines[line.key]}${line.key === 'personal-data' && personalDataAtEnd ? t.personalData[personalDataAtEnd] : ''}`,
    t.by[line.by],
    markWords(line.done),
    answerWords(line),
  ]),
});

const documentsOf = ({ documents, unanswered, disputed }: HandOver): Block[] => {
  const kinds: Readonly<Record<string, string>> = archives.kind;
  const rows = Object.entries(documents).map(([kind, count]) => [kinds[kind] ?? kind, String(count)]);
  if (rows.length === 0) return [{ kind: 'paragraph', text: t.noDocuments }];
  return [{ kind: 'table', head: [...t.documentsHead], widths: [4, 1], rows }, ...(unanswered + disputed === 0 ? [] : [{ kind: 'paragraph' as const, text: t.records(unanswered, disputed) }])];
};

/** 移交清单: what is handed over at the end, by whom it is done and confirmed; blanks are filled in by hand. */
export const handOverList = (data: HandOverData, check: PrintedDocument['check'], today: string): PrintedDocument => {
  const { handOver } = data;
  return {
    document: 'hand-over-list',
    title: t.title,
    fileName: `${t.title}-${handOver.enterpriseName}`,
    number: handOver.agreementId,
    ...(handOver.status === 'continued' && { mark: t.continued }),
    blocks: [
      factsOf(handOver),
      { kind: 'heading', text: t.heading },
      linesOf(data),
      { kind: 'heading', text: t.documents },
      ...documentsOf(handOver),
      { kind: 'signatures', parties: (['enterprise', 'agency'] as const).map((side) => ({ title: t.signatures[side], lines: [printed.agreement.signatures.person, printed.agreement.signatures.date] })) },
    ],
    ...(check && { check }),
    printedOn: today,
  };
};
