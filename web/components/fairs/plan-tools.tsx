/** What lies beside a plan being drawn: the brush, whole rows and columns, and the number of one cell. */
import { useState } from 'preact/hooks';
import type { Plan } from '../../../shared/domain/fair.ts';
import { readNumber, type Place } from '../../../shared/domain/hall-plan.ts';
import { fillLine, insertLine, letters, removeLine, renumber, stepTo, type Bounds, type Brush, type Letter, type Step } from '../../../shared/domain/plan-edits.ts';
import { planMarks } from '../../../shared/domain/plan-marks.ts';
import { useText } from '../../text.tsx';

const brushes: readonly Brush[] = ['booth', 'aisle', ...planMarks, 'look'];

interface BrushFieldProps {
  readonly brush: Brush;
  readonly letter: Letter;
  readonly onBrush: (brush: Brush) => void;
  readonly onLetter: (letter: Letter) => void;
}

export const BrushField = ({ brush, letter, onBrush, onLetter }: BrushFieldProps) => {
  const t = useText('fairPlan');
  return (
    <fieldset class="govuk-fieldset app-plan-tools">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.brush}</legend>
      <div class="govuk-radios govuk-radios--small">
        {brushes.map((each) => (
          <div class="govuk-radios__item" key={each}>
            <input class="govuk-radios__input" id={`brush-${each}`} type="radio" name="brush" checked={each === brush} onChange={() => onBrush(each)} />
            <label class="govuk-label govuk-radios__label" for={`brush-${each}`}>{t.brushes[each]}</label>
          </div>
        ))}
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="plan-letter">{t.letter}</label>
        <div class="govuk-hint" id="plan-letter-hint">{t.letterHint}</div>
        <select class="govuk-select" id="plan-letter" aria-describedby="plan-letter-hint" value={letter} onChange={(event) => onLetter(event.currentTarget.value)}>
          {letters.map((each) => <option key={each} value={each} selected={each === letter}>{each || t.noLetter}</option>)}
        </select>
      </div>
    </fieldset>
  );
};

interface ToolProps {
  readonly plan: Plan;
  readonly at: Place;
  readonly bounds: Bounds;
}

export const LineTools = ({ plan, at, letter, bounds, onStep, onFilled }: ToolProps & { readonly letter: Letter; readonly onStep: (step: Step, nothing?: string) => void; readonly onFilled: (plan: Plan) => void }) => {
  const t = useText('fairPlan');
  const fill = (along: 'row' | 'column') => (): void => {
    const filled = fillLine(plan, at, along, letter, bounds.booths);
    const step = stepTo(plan, filled, bounds);
    onStep(step);
    if (step.ok) onFilled(filled);
  };
  const change = (after: Plan, nothing: string) => (): void => onStep(stepTo(plan, after, bounds), nothing);
  const tools = [
    [t.fillRow, fill('row')],
    [t.fillColumn, fill('column')],
    [t.insertRow, change(insertLine(plan, at, 'row'), t.tooLarge)],
    [t.insertColumn, change(insertLine(plan, at, 'column'), t.tooLarge)],
    [t.removeRow, change(removeLine(plan, at, 'row'), t.lastLine)],
    [t.removeColumn, change(removeLine(plan, at, 'column'), t.lastLine)],
  ] as const;
  return (
    <div role="group" aria-labelledby="plan-lines" class="app-plan-tools">
      <h2 class="govuk-heading-s" id="plan-lines">{t.lines}</h2>
      <p class="govuk-hint">{t.ofCell(t.at(at.row + 1, at.column + 1))}</p>
      <div class="app-plan-tools__buttons">{tools.map(([label, act]) => <button key={label} type="button" class="govuk-button govuk-button--secondary" onClick={act}>{label}</button>)}</div>
    </div>
  );
};

export const NumberTool = ({ plan, at, bounds, onStep, onWrong }: ToolProps & { readonly onStep: (step: Step) => void; readonly onWrong: () => void }) => {
  const t = useText('fairPlan');
  const [typed, setTyped] = useState('');
  const apply = (event: Event): void => {
    event.preventDefault();
    const number = readNumber(typed);
    if (number === undefined) return onWrong();
    onStep(renumber(plan, at, number, bounds));
    setTyped('');
  };
  return (
    <form class="app-plan-tools" noValidate onSubmit={apply}>
      <label class="govuk-label govuk-label--s" for="plan-number">{t.number}</label>
      <div class="govuk-hint" id="plan-number-hint">{t.numberHint}</div>
      <div class="app-plan-tools__buttons">
        <input class="govuk-input govuk-input--width-5" id="plan-number" aria-describedby="plan-number-hint" autoComplete="off" maxLength={6} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <button type="submit" class="govuk-button govuk-button--secondary">{t.setNumber}</button>
      </div>
    </form>
  );
};
