import { AlignmentType, Document, ImageRun, LineRuleType, Packer, Paragraph, TextRun, type FileChild } from 'docx';
import type { PrintedDocument } from '../../../shared/domain/printed-document.ts';
import { printed } from '../../../shared/text/zh/printed.ts';
import { blockOf } from './blocks.ts';
import { fonts, section, sizes } from './page.ts';
import { qrPicture } from './qr-picture.ts';

const small = (text: string, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'] = AlignmentType.LEFT): Paragraph =>
  new Paragraph({ alignment, children: [new TextRun({ text, font: fonts.body, size: sizes.note })] });

const headOf = ({ title, number, mark }: PrintedDocument): FileChild[] => [
  small(printed.number(number), AlignmentType.RIGHT),
  ...(mark === undefined ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: mark, font: fonts.heading, size: sizes.body })] })]),
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360, line: 700, lineRule: LineRuleType.AT_LEAST }, children: [new TextRun({ text: title, font: fonts.title, size: sizes.title, bold: true })] }),
];

/** Dots of the picture on the page, at 96 to the inch: about 27 mm, which a phone reads from an arm's length. */
const QR_SIZE = 102;

const checkOf = ({ check, printedOn }: PrintedDocument): FileChild[] => [
  ...(check
    ? [
        small(''),
        new Paragraph({ keepNext: true, children: [new ImageRun({ type: 'png', data: qrPicture(check.address), transformation: { width: QR_SIZE, height: QR_SIZE }, altText: { name: printed.qr, title: printed.qr, description: printed.qr } })] }),
        small(printed.check),
        small(printed.hash(check.hash)),
      ]
    : []),
  small(printed.printedOn(printed.day(printedOn))),
];

/** The document as a DOCX file (ECMA-376) with the fonts and margins of Chinese official papers. */
export const docxOf = (printedDocument: PrintedDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: printedDocument.title,
      creator: printed.creator,
      evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { font: fonts.body, size: sizes.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
      sections: [{ ...section, children: [...headOf(printedDocument), ...printedDocument.blocks.flatMap(blockOf), ...checkOf(printedDocument)] }],
    }),
  );
