/** What was handed over: how many things, and each with its kind, its name and, where it is among them, its file. */
import { useState } from 'preact/hooks';
import { useText } from '../../../text.tsx';
import { optionsOf } from '../../choice-fields.tsx';
import { SelectField } from '../../select-field.tsx';
import { NumberField, TextField } from '../../text-fields.tsx';

const MOST = 5;

const DeliverableRow = ({ index }: { readonly index: number }) => {
  const { log: t, deliverables } = useText('visits');
  const name = (part: string): string => `deliverables/${index}/${part}`;
  return (
    <div class="app-item">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.deliverable(index + 1)}</legend>
        <SelectField name={name('kind')} label={t.deliverableKind} options={optionsOf(deliverables)} />
        <TextField name={name('name')} label={t.deliverableName} hint={t.deliverableNameHint} maxLength={80} />
        <NumberField name={name('file')} label={t.deliverableFile} hint={t.deliverableFileHint} optional />
      </fieldset>
    </div>
  );
};

export const DeliverableRows = () => {
  const { log: t } = useText('visits');
  const [count, setCount] = useState(0);
  return (
    <>
      <SelectField name="deliverableCount" label={t.deliverableCount} options={Array.from({ length: MOST + 1 }, (_, each) => ({ value: String(each), label: t.count(each) }))} value="0" onChange={(value) => setCount(Number(value))} />
      {Array.from({ length: count }, (_, index) => <DeliverableRow key={index} index={index} />)}
    </>
  );
};

/** People count files from one, the service from none. */
export const fromOne = (typed: unknown): unknown[] =>
  (Array.isArray(typed) ? typed : []).map((row: unknown) => (typeof row === 'object' && row !== null && 'file' in row && typeof row.file === 'number' ? { ...row, file: row.file - 1 } : row));
