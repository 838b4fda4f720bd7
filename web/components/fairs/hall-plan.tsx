/**
 * The hall seen from above, static: published pages, attendees, the board and paper show the same drawing.
 *   <HallPlan plan={fair.plan} booths={[{ number: 'A1', name: '同心人力' }]} />               // drawing, with its rows in words
 *   <HallPlan … highlight={new Set([booth.number])} highlighted={t.yours} />
 *   <HallDrawing plan={fair.plan} booths={booths} names highlight={justMatched} />             // drawing alone, with names in the cells
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../../shared/domain/fair.ts';
import { isMark } from '../../../shared/domain/hall-plan.ts';
import type { PlanMark } from '../../../shared/domain/plan-marks.ts';
import { useText } from '../../text.tsx';

export interface HallBooth {
  readonly number: string;
  /** Of the agency that stands there. */
  readonly name: string;
}

interface DrawingProps {
  readonly plan: Plan;
  /** Those that agencies have been given; the others are drawn as free. */
  readonly booths: readonly HallBooth[];
  /** Numbers that stand out. */
  readonly highlight?: ReadonlySet<string>;
  /** With agencies' names in the cells, for large screens and paper. */
  readonly names?: boolean;
}

/** Sizes in units of the drawing. */
const SMALL = { width: 60, height: 44, text: 28 };
const LARGE = { width: 126, height: 78, text: 24 };
/** Width of a line of a name: a Chinese character counts two, a Latin one. */
const LINE = 14;
const NAME_LINES = 2;

/** A name in lines that fit a cell; what does not fit is cut off with “…”. */
export const nameLines = (name: string): string[] => {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const character of name) {
    const wide = character.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (width + wide > LINE) {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += character;
    width += wide;
  }
  lines.push(line);
  return lines.length <= NAME_LINES ? lines : [...lines.slice(0, NAME_LINES - 1), `${[...(lines[NAME_LINES - 1] ?? '')].slice(0, -1).join('')}…`];
};

/** Marks side by side are drawn as one: a stage of four cells is one stage. */
const runsOf = (cells: Plan[number]): { readonly mark: PlanMark; readonly from: number; readonly length: number }[] => {
  const runs: { mark: PlanMark; from: number; length: number }[] = [];
  cells.forEach((cell, column) => {
    if (!isMark(cell)) return;
    const last = runs.at(-1);
    if (last?.mark === cell && last.from + last.length === column) last.length += 1;
    else runs.push({ mark: cell, from: column, length: 1 });
  });
  return runs;
};

export const HallDrawing = ({ plan, booths, highlight, names = false }: DrawingProps) => {
  const { plan: t } = useText('fairWords');
  const { width, height, text } = names ? LARGE : SMALL;
  const columns = plan[0]?.length ?? 1;
  const named = new Map(booths.map(({ number, name }) => [number, name]));
  const size = columns > 20 ? ' app-hall--wide' : columns > 12 ? ' app-hall--middle' : columns > 8 ? ' app-hall--small' : '';
  return (
    <svg class={`app-hall${size}`} viewBox={`-2 -2 ${columns * width + 4} ${plan.length * height + 4}`} role="img" aria-label={t.label(plan.flat().filter((cell) => cell !== '' && !isMark(cell)).length, named.size)}>
      <rect class="app-hall__floor" x={-1} y={-1} width={columns * width + 2} height={plan.length * height + 2} />
      {plan.map((cells, row) => (
        <g key={row}>
          {runsOf(cells).map(({ mark, from, length }) => (
            <g key={from} class="app-hall__mark">
              <rect x={from * width + 2} y={row * height + 2} width={length * width - 4} height={height - 4} />
              <text x={(from + length / 2) * width} y={row * height + height / 2 + 6}>{t.marks[mark]}</text>
            </g>
          ))}
          {cells.map((cell, column) => {
            if (cell === '' || isMark(cell)) return null;
            const name = named.get(cell);
            const state = highlight?.has(cell) ? ' app-hall__booth--highlight' : name !== undefined ? ' app-hall__booth--taken' : '';
            const middle = (column + 0.5) * width;
            return (
              <g key={cell} class={`app-hall__booth${state}`}>
                <rect x={column * width + 2} y={row * height + 2} width={width - 4} height={height - 4} />
                <text x={middle} y={row * height + text}>{cell}</text>
                {names && name !== undefined && nameLines(name).map((line, index) => <text key={index} class="app-hall__name" x={middle} y={row * height + 46 + index * 19}>{line}</text>)}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
};

/** The rows in words, from the far wall to the door; aisles are left out. */
const RowsInWords = ({ plan, booths, highlight, highlighted }: Omit<DrawingProps, 'names'> & { readonly highlighted?: string | undefined }) => {
  const { plan: t } = useText('fairWords');
  const { list, pair } = useText();
  const named = new Map(booths.map(({ number, name }) => [number, name]));
  const word = (number: string): string => [number, named.get(number), highlight?.has(number) ? highlighted : undefined].filter((part) => part !== undefined).join(' ');
  const rows = plan
    .map((cells) => [...cells.flatMap((cell) => (cell === '' || isMark(cell) ? [] : [word(cell)])), ...runsOf(cells).map(({ mark }) => t.marks[mark])])
    .filter((parts) => parts.length > 0);
  return <ol class="app-hall__rows">{rows.map((parts, row) => <li key={row}>{pair(t.row(row + 1, rows.length), list(parts))}</li>)}</ol>;
};

interface HallPlanProps extends Omit<DrawingProps, 'names'> {
  /** What the numbers that stand out are, such as “您的展位”. */
  readonly highlighted?: string;
  /** Says which booths are taken; only where all that are taken are known. */
  readonly legend?: boolean;
}

export const HallPlan = ({ highlighted, legend = true, ...drawing }: HallPlanProps) => {
  const { plan: t } = useText('fairWords');
  const scroll = useRef<HTMLDivElement>(null);
  // On a phone a wide plan scrolls: what stands out is brought to its middle, without moving the page.
  useEffect(() => {
    const [frame, mark] = [scroll.current, scroll.current?.querySelector('.app-hall__booth--highlight')];
    if (!frame || !mark) return;
    const [outer, inner] = [frame.getBoundingClientRect(), mark.getBoundingClientRect()];
    frame.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }, []);
  return (
    <figure class="app-hall-figure">
      <div ref={scroll} class="app-hall-figure__scroll" tabIndex={0} role="group" aria-label={t.title}><HallDrawing {...drawing} /></div>
      <figcaption>
        <p class="app-hall-figure__key">{legend && <><span class="app-hall-figure__sign app-hall-figure__sign--taken" /> {t.taken} <span class="app-hall-figure__sign" /> {t.free}</>}{highlighted && <> <span class="app-hall-figure__sign app-hall-figure__sign--highlight" /> {highlighted}</>}</p>
        <details class="app-hall-figure__words"><summary>{t.inWords}</summary><RowsInWords {...drawing} highlighted={highlighted} /></details>
      </figcaption>
    </figure>
  );
};
