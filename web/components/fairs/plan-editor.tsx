/**
 * An officer draws where booths stand in the hall; what is drawn stays on the device until it is saved.
 *   <PlanEditor fair={data.fair} booths={data.booths} onSaved={(said) => …} onReload={query.reload} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { byNumber, cellAt, isMark, numbersOf, type Place } from '../../../shared/domain/hall-plan.ts';
import { nextLetter, paint, stepTo, usualPlan, type Brush, type Letter, type Step } from '../../../shared/domain/plan-edits.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { Problem } from '../problem.tsx';
import { Confirm } from './confirm.tsx';
import { HallPlan } from './hall-plan.tsx';
import { PlanGrid } from './plan-grid.tsx';
import { BrushField, LineTools, NumberTool } from './plan-tools.tsx';
import { usePlan } from './use-plan.ts';

interface PlanEditorProps extends Pick<Body<typeof fairRoutes.showFair>, 'fair' | 'booths'> {
  readonly onSaved: (said: string) => void;
  readonly onReload: () => void;
}

export const PlanEditor = ({ fair, booths, onSaved, onReload }: PlanEditorProps) => {
  const t = useText('fairPlan');
  const { plan: words } = useText('fairWords');
  const { list } = useText();
  // What this page knows to be saved; it learns of others' plans when the fair is loaded again.
  const [known, setKnown] = useState({ plan: fair.plan, rev: fair.rev });
  const drawn = usePlan(fair.id, known.plan ?? usualPlan(fair.booths));
  const { plan } = drawn;
  const save = useAction(fairRoutes.savePlan);
  const [chosen, setChosen] = useState<Place>({ row: 0, column: 0 });
  const [brush, setBrush] = useState<Brush>('booth');
  const [letter, setLetter] = useState<Letter>(() => nextLetter(plan));
  const [said, setSaid] = useState('');
  const at = { row: Math.min(chosen.row, plan.length - 1), column: Math.min(chosen.column, (plan[0]?.length ?? 1) - 1) };
  const given = new Map(booths.flatMap(({ status, number, organisationName }) => (status === 'placed' && number ? [[number, organisationName] as const] : [])));
  const bounds = { booths: fair.booths, given: [...given.keys()] };

  const nameOf = (number: string): string => t.givenTo(number, given.get(number) ?? '');
  const word = (place: Place, of = plan): string => {
    const cell = cellAt(of, place);
    if (cell === '') return t.aisle;
    if (isMark(cell)) return words.marks[cell];
    const name = given.get(cell);
    return name === undefined ? t.booth(cell) : t.given(cell, name);
  };
  /** Takes a step or says why not; what changed is said, too. */
  const take = (step: Step, place: Place = at, nothing: string = t.nothingToFill): void => {
    if (!step.ok) {
      setSaid({ full: t.full(fair.booths), used: t.usedNumber(step.numbers?.[0] ?? ''), given: t.given409(list((step.numbers ?? []).map(nameOf))), nothing }[step.why]);
      return;
    }
    drawn.set(step.plan);
    setSaid(t.cell(t.at(place.row + 1, place.column + 1), word(place, step.plan)));
  };
  const undo = (): void => {
    setSaid(drawn.canUndo ? t.undone : t.nothingToUndo);
    drawn.undo();
  };

  const lost = bounds.given.filter((number) => !numbersOf(plan).includes(number)).sort(byNumber);
  const send = async (to: typeof plan | undefined, done: string): Promise<void> => {
    if (to && numbersOf(to).length === 0) return setSaid(t.noBooth);
    if (to && lost.length > 0) return setSaid(t.lost(list(lost)));
    const result = await save.run({ params: { fairId: fair.id }, body: { rev: Math.max(fair.rev, known.rev), ...(to && { plan: to }) } });
    if (!result.ok) return;
    setKnown({ plan: to, rev: result.body.rev });
    if (!to) drawn.set(usualPlan(fair.booths));
    onSaved(done);
  };
  const others = fair.rev > known.rev && JSON.stringify(known.plan) !== JSON.stringify(fair.plan) ? fair.plan : undefined;

  return (
    <section>
      {!known.plan && !drawn.changed && <p class="govuk-inset-text">{t.suggested(fair.booths)}</p>}
      {drawn.restored && <p class="govuk-inset-text">{t.restored} <button type="button" class="app-link-button" onClick={drawn.forget}>{t.forget}</button></p>}
      {others && <div class="govuk-inset-text"><p><strong>{t.othersSaved}</strong></p><details><summary>{t.othersPlan}</summary><HallPlan plan={others} booths={[...given].map(([number, name]) => ({ number, name }))} /></details></div>}
      <p>{t.lead}</p>
      <BrushField brush={brush} letter={letter} onBrush={setBrush} onLetter={setLetter} />
      <div class="app-plan-desk">
        <div>
          <PlanGrid plan={plan} at={at} word={word} given={given} onMove={setChosen} onDraw={(place) => take(paint(plan, place, brush, letter, bounds), place)} onClear={(place) => take(paint(plan, place, 'aisle', letter, bounds), place)} onUndo={undo} />
          <p role="status" class="app-plan__said">{said}</p>
          <p>{t.count(numbersOf(plan).length, fair.booths)}{drawn.changed && <> <strong>{t.notSaved}</strong></>}</p>
          {save.problem && <Problem problem={save.problem} onRetry={() => void send(plan, t.saved)} />}
          {save.problem?.kind === 'booths-off-plan' && <p>{t.lost(String(save.problem.facts?.numbers ?? ''))}</p>}
          {(save.problem?.kind === 'edited-elsewhere' || save.problem?.kind === 'booths-off-plan') && <button type="button" class="govuk-button govuk-button--secondary" onClick={() => { save.clear(); onReload(); }}>{t.getLatest}</button>}
          <div class="govuk-button-group">
            <button type="button" class="govuk-button" aria-disabled={save.busy ? 'true' : undefined} onClick={() => !save.busy && void send(plan, t.saved)}>{t.save}</button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={undo}>{t.undo}</button>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={() => take(stepTo(plan, usualPlan(fair.booths), bounds))}>{t.again}</button>
          </div>
          {known.plan && <Confirm label={t.remove} ask={t.removeAsk} sure={t.removeSure} keep={t.keep} busy={save.busy} onSure={() => void send(undefined, t.removed)} />}
        </div>
        <div>
          <LineTools plan={plan} at={at} letter={letter} bounds={bounds} onStep={(step, nothing) => take(step, at, nothing)} onFilled={(filled) => letter !== '' && setLetter(nextLetter(filled))} />
          <NumberTool plan={plan} at={at} bounds={bounds} onStep={take} onWrong={() => setSaid(t.badNumber)} />
        </div>
      </div>
    </section>
  );
};
