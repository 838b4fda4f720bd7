/**
 * The cells of a plan as a grid (WAI-ARIA): arrow keys move, Enter and Space draw, Delete makes an aisle; a tap draws.
 *   <PlanGrid plan={drawn.plan} at={at} word={wordOf} onMove={setAt} onDraw={draw} onClear={clear} onUndo={drawn.undo} />
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Plan } from '../../../shared/domain/fair.ts';
import { isMark, type Cell, type Place } from '../../../shared/domain/hall-plan.ts';
import { useText } from '../../text.tsx';

interface PlanGridProps {
  readonly plan: Plan;
  /** The chosen cell. */
  readonly at: Place;
  /** What a cell is, in words. */
  readonly word: (place: Place) => string;
  readonly given: ReadonlyMap<string, string>;
  readonly onMove: (place: Place) => void;
  readonly onDraw: (place: Place) => void;
  readonly onClear: (place: Place) => void;
  readonly onUndo: () => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Where a key leads from a cell of a plan of this size; undefined for a key that does not move. */
export const placeAfter = (key: string, ctrl: boolean, { row, column }: Place, rows: number, columns: number): Place | undefined => {
  const step = steps[key];
  if (step) return { row: Math.min(Math.max(row + step[0], 0), rows - 1), column: Math.min(Math.max(column + step[1], 0), columns - 1) };
  if (key === 'Home') return { row: ctrl ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrl ? rows - 1 : row, column: columns - 1 };
  return undefined;
};

const classOf = (cell: Cell, given: boolean): string => (cell === '' ? '' : isMark(cell) ? ' app-plan__cell--mark' : given ? ' app-plan__cell--given' : ' app-plan__cell--booth');

export const PlanGrid = ({ plan, at, word, given, onMove, onDraw, onClear, onUndo }: PlanGridProps) => {
  const t = useText('fairPlan');
  const { plan: words } = useText('fairWords');
  const table = useRef<HTMLTableElement>(null);
  const inside = useRef(false);
  // Focus follows the chosen cell, but only while it is in the grid: buttons beside it choose cells, too.
  useEffect(() => {
    if (inside.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at, plan]);
  const pressed = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const to = placeAfter(event.key, ctrl, at, plan.length, plan[0]?.length ?? 1);
    if (to) onMove(to);
    else if (event.key === 'Enter' || event.key === ' ') onDraw(at);
    else if (event.key === 'Delete' || event.key === 'Backspace') onClear(at);
    else if (ctrl && event.key.toLowerCase() === 'z') onUndo();
    else return;
    event.preventDefault();
  };
  return (
    <div class="app-plan__scroll">
      <table ref={table} class="app-plan" role="grid" aria-label={t.grid} onKeyDown={pressed} onFocusIn={() => { inside.current = true; }} onFocusOut={() => { inside.current = false; }}>
        <tbody>
          {plan.map((cells, row) => (
            <tr key={row} role="row">
              {cells.map((cell, column) => {
                const place = { row, column };
                const chosen = row === at.row && column === at.column;
                return (
                  <td key={column} role="gridcell" class={`app-plan__cell${classOf(cell, given.has(cell))}`} tabIndex={chosen ? 0 : -1} aria-selected={chosen ? 'true' : 'false'} aria-label={t.cell(t.at(row + 1, column + 1), word(place))} title={given.get(cell)} onFocus={() => !chosen && onMove(place)} onClick={() => { onMove(place); onDraw(place); }}>
                    {isMark(cell) ? words.marks[cell] : cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
