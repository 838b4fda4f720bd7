/**
 * A booth's number, typed or chosen on the hall's plan where there is one.
 *   <NumberPicker fair={fair} free={['A1', 'A3']} names={namesByNumber} />
 */
import { useState } from 'preact/hooks';
import { isMark } from '../../../shared/domain/hall-plan.ts';
import { useText } from '../../text.tsx';
import { TextField } from '../text-fields.tsx';
import type { ShownFair } from './fair-facts.tsx';

interface NumberPickerProps {
  readonly fair: ShownFair;
  /** Numbers that can be given, in order. */
  readonly free: readonly string[];
  /** Who has which number. */
  readonly names: ReadonlyMap<string, string>;
}

export const NumberPicker = ({ fair, free, names }: NumberPickerProps) => {
  const { bureau: t } = useText('fairs');
  const plan = useText('fairPlan');
  const { plan: words } = useText('fairWords');
  const [chosen, setChosen] = useState(free[0] ?? '');
  return (
    <>
      <TextField key={chosen} name="number" label={t.number} hint={fair.plan ? plan.pickHint : t.numberHint(fair.booths)} width={5} value={chosen} maxLength={4} says={{ 'invalid-format': t.numberWrong }} />
      {fair.plan && (
        <div class="app-plan__scroll" role="group" aria-label={plan.pick} tabIndex={0}>
          <table class="app-plan" role="presentation">
            <tbody>
              {fair.plan.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column} class={`app-plan__cell${names.has(cell) ? ' app-plan__cell--given' : isMark(cell) ? ' app-plan__cell--mark' : ''}`} title={names.get(cell)}>
                      {free.includes(cell) ? <button type="button" class="app-plan__pick" aria-pressed={cell === chosen ? 'true' : 'false'} aria-label={plan.picked(cell)} onClick={() => setChosen(cell)}>{cell}</button> : isMark(cell) ? words.marks[cell] : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
