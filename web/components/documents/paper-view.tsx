/**
 * A document as it is printed, made of the same parts as the Word file. In Chinese, whatever the reader's language.
 *   <PaperView document={made} />
 */
import type { Block, PrintedDocument } from '../../../shared/domain/printed-document.ts';
import { printed } from '../../../shared/text/zh/printed.ts';
import { QrCode } from '../qr-code.tsx';
import '../../styles/paper.scss';

const Signatures = ({ parties }: Extract<Block, { kind: 'signatures' }>) => (
  <div class="app-paper__signatures">
    {parties.map(({ title, lines }) => <div key={title}><p>{title}</p>{lines.map((line) => <p key={line}>{line}</p>)}</div>)}
  </div>
);

/** Columns by their parts of the width. */
const Grid = ({ head, widths, rows }: Extract<Block, { kind: 'table' }>) => (
  <table>
    <colgroup>{widths.map((part, column) => <col key={head[column]} width={`${Math.round((100 * part) / widths.reduce((sum, one) => sum + one, 0))}%`} />)}</colgroup>
    <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
    <tbody>{rows.map((cells, row) => <tr key={row}>{cells.map((cell, column) => <td key={head[column]}>{cell}</td>)}</tr>)}</tbody>
  </table>
);

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return <h3 class="app-paper__heading">{block.text}</h3>;
    case 'paragraph':
      return <p class="app-paper__text">{block.text}</p>;
    case 'list':
      return <ol class="app-paper__list">{block.lines.map((line) => <li key={line}>{line}</li>)}</ol>;
    case 'facts':
      return <table class="app-paper__facts"><tbody>{block.rows.map(({ name, value }, row) => <tr key={row}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>;
    case 'table':
      return <Grid {...block} />;
    case 'signatures':
      return <Signatures {...block} />;
    case 'note':
      return <p class="app-quiet">{block.text}</p>;
  }
};

export const PaperView = ({ document }: { readonly document: PrintedDocument }) => {
  const { title, number, mark, blocks, check, printedOn } = document;
  return (
    <article class="app-paper" lang="zh-CN" aria-label={title}>
      <p class="app-paper__number">{printed.number(number)}</p>
      {mark !== undefined && <p class="app-paper__mark">{mark}</p>}
      <h2 class="app-paper__title">{title}</h2>
      {blocks.map((block, index) => <BlockView key={index} block={block} />)}
      <div class="app-paper__check">
        {check && <QrCode text={check.address} label={printed.qr} />}
        <div>
          {check && <><p>{printed.check}</p><p class="app-paper__hash">{printed.hash(check.hash)}</p></>}
          <p>{printed.printedOn(printed.day(printedOn))}</p>
        </div>
      </div>
    </article>
  );
};
