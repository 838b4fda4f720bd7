import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType, type FileChild, type IParagraphOptions } from 'docx';
import type { Block } from '../../../shared/domain/printed-document.ts';
import { BODY_LINE, FIRST_LINE, fonts, sizes, TEXT_WIDTH } from './page.ts';

const exact = { line: BODY_LINE, lineRule: LineRuleType.EXACT } as const;
/** Text may hold line breaks of whoever typed it; each line is a paragraph of its own. */
const lines = (text: string): string[] => text.split(/\r?\n/);
const body = (text: string, more: IParagraphOptions = {}): Paragraph[] =>
  lines(text).map((line) => new Paragraph({ alignment: AlignmentType.BOTH, spacing: exact, indent: { firstLine: FIRST_LINE }, ...more, children: [new TextRun({ text: line, font: fonts.body, size: sizes.body })] }));

const cell = (text: string, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: lines(text).map((line) => new Paragraph({ children: [new TextRun({ text: line, font: bold ? fonts.heading : fonts.body, size: sizes.table })] })),
  });

/** Columns by their parts of the width, in whole twips that add up to it. */
const columns = (parts: readonly number[]): number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const ends = parts.map((_, index) => Math.round((TEXT_WIDTH * parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0)) / whole));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
};

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: [...widths], layout: TableLayoutType.FIXED, rows: [...rows] });

/** A row with more text than this may go over to the next page; kept together it could leave half a page empty. */
const LONG = 300;

const factsTable = (rows: Extract<Block, { kind: 'facts' }>['rows']): Table => {
  const widths = columns([3, 9]);
  const [name = 0, value = 0] = widths;
  return table(widths, rows.map((row) => new TableRow({ cantSplit: row.value.length < LONG, children: [cell(row.name, name, true), cell(row.value, value)] })));
};

const gridOf = ({ head, widths, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const each = columns(widths);
  const row = (cells: readonly string[], bold: boolean): TableRow => new TableRow({ cantSplit: true, tableHeader: bold, children: each.map((width, index) => cell(cells[index] ?? '', width, bold)) });
  return table(each, [row(head, true), ...rows.map((cells) => row(cells, false))]);
};

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Room for a round stamp of 42 mm. */
const ROOM_FOR_STAMP = 2400;

const signaturesOf = ({ parties }: Extract<Block, { kind: 'signatures' }>): Table => {
  const widths = columns(parties.map(() => 1));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: ROOM_FOR_STAMP, rule: HeightRule.ATLEAST },
        children: parties.map(({ title, lines: below }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            children: [title, ...below].flatMap((line) => body(line, { indent: {}, alignment: AlignmentType.LEFT, spacing: { ...exact, before: 60 } })),
          })),
      }),
    ],
  });
};

/** One part of a document as Word has it. */
export const blockOf = (block: Block): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ keepNext: true, spacing: { ...exact, before: 120 }, indent: { firstLine: FIRST_LINE }, children: [new TextRun({ text: block.text, font: fonts.heading, size: sizes.body })] })];
    case 'paragraph':
      return body(block.text);
    case 'list':
      return block.lines.flatMap((line, index) => body(`${index + 1}. ${line}`));
    case 'facts':
      return [factsTable(block.rows), new Paragraph({ spacing: { line: 240 } })];
    case 'table':
      return [gridOf(block), new Paragraph({ spacing: { line: 240 } })];
    case 'signatures':
      return [new Paragraph({ keepNext: true, spacing: { line: 240 } }), signaturesOf(block)];
    case 'note':
      return lines(block.text).map((line) => new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text: line, font: fonts.body, size: sizes.note })] }));
  }
};
