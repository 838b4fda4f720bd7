/**
 * An officer's finding on one condition: a button that opens the form.
 *   <Judge line={line} view={view} open={open} onOpen={…} onDone={…} />
 */
import { partyRoutes, type ConditionLine, type ConditionsView } from '../../../shared/contract/parties.ts';
import { FINDING_FILES, FINDING_NOTE } from '../../../shared/domain/condition-names.ts';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea } from '../text-fields.tsx';

interface JudgeProps {
  readonly line: ConditionLine;
  readonly view: ConditionsView;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: (said: string) => void;
}

const Grade = ({ view: { ruleset: { taxCredit } } }: Pick<JudgeProps, 'view'>) => {
  const { judge: t, grades } = useText('conditions');
  const { list } = useText();
  const names = (of: readonly string[]) => list(of.map((grade) => labelOf(grades, grade)));
  return <SelectField name="grade" label={t.grade} hint={t.gradeHint(names(taxCredit.accept), names(taxCredit.review), names(taxCredit.refuse))} options={optionsOf(grades)} optional />;
};

export const Judge = ({ line: { condition, finding }, view, open, onOpen, onDone }: JudgeProps) => {
  const { judge: t, state, name } = useText('conditions');
  const { organisationId: targetId, year, rev } = view;
  if (condition === 'business-kind') return null;
  if (!open) {
    return <p class="app-no-print"><button type="button" class="app-link-button" onClick={onOpen}>{finding ? t.again : t.action}<span class="govuk-visually-hidden"> {labelOf(name, condition)}</span></button></p>;
  }
  const draft = `judge-${targetId}-${year}-${condition}`;
  return (
    <Form key={rev} route={partyRoutes.judgeEligibility} params={{ targetId }} fixed={{ rev, year, condition }} draft={draft} submit={t.submit} onDone={() => onDone(t.done)}>
      <RadiosField name="outcome" label={t.outcome} options={optionsOf(state, ['met', 'unmet', 'unknown'])} inline />
      {condition === 'tax-credit' && <Grade view={view} />}
      <DateField name="asOf" label={t.asOf} hint={t.asOfHint} value={today()} max={today()} />
      <TextArea name="note" label={t.note} hint={t.noteHint} rows={3} maxLength={FINDING_NOTE} />
      <PhotoUpload name="uploadIds" label={t.files} max={FINDING_FILES} kept={draft} optional />
    </Form>
  );
};
