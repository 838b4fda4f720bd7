/** Problems that were found: how many, and each with what it is, who solves it and by when. */
import { useState } from 'preact/hooks';
import { OTHER_PROBLEM, problemCodes } from '../../../../shared/domain/problem-codes.ts';
import { serviceItems, type ServiceItem } from '../../../../shared/domain/service-items.ts';
import { useText } from '../../../text.tsx';
import { optionsOf, RadiosField } from '../../choice-fields.tsx';
import { SelectField } from '../../select-field.tsx';
import { DateField, TextArea } from '../../text-fields.tsx';

const MOST = 5;
const counts = (words: (count: number) => string) => Array.from({ length: MOST + 1 }, (_, count) => ({ value: String(count), label: words(count) }));
const isItem = (value: string): value is ServiceItem => serviceItems.some((item) => item === value);

const ProblemRow = ({ index, items, solveBy, from }: { readonly index: number; readonly items: readonly ServiceItem[]; readonly solveBy: string; readonly from: string }) => {
  const { log: t } = useText('visits');
  const { codes } = useText('foundProblems');
  const { terms } = useText();
  const [item, setItem] = useState<string>(items[0] ?? '');
  const name = (part: string): string => `problems/${index}/${part}`;
  // What was served comes first; a problem may lie elsewhere.
  const order = [...items, ...serviceItems.filter((one) => !items.includes(one))];
  return (
    <div class="app-item">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t.problem(index + 1)}</legend>
        <SelectField name={name('item')} label={t.problemItem} options={optionsOf(terms.serviceItems, order)} value={items[0]} onChange={setItem} />
        <SelectField key={item} name={name('code')} label={t.code} options={optionsOf(codes, [...(isItem(item) ? problemCodes[item] : []), OTHER_PROBLEM])} />
        <TextArea name={name('words')} label={t.words} hint={t.wordsHint} optional maxLength={300} rows={2} />
        <RadiosField name={name('owner')} label={t.owner} inline options={optionsOf(t.owners)} value="agency" />
        <DateField name={name('dueOn')} label={t.dueOn} value={solveBy} min={from} />
      </fieldset>
    </div>
  );
};

export const ProblemRows = ({ items, solveBy, from }: { readonly items: readonly ServiceItem[]; readonly solveBy: string; readonly from: string }) => {
  const { log: t } = useText('visits');
  const [count, setCount] = useState(0);
  return (
    <>
      <SelectField name="problemCount" label={t.problemCount} hint={t.problemCountHint} options={counts(t.count)} value="0" onChange={(value) => setCount(Number(value))} />
      {Array.from({ length: count }, (_, index) => <ProblemRow key={index} index={index} items={items} solveBy={solveBy} from={from} />)}
    </>
  );
};
