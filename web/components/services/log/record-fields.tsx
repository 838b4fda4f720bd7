/**
 * The fields of a service record, for logging and for correcting one.
 *   <RecordFields plan={plan} box={draft} isSpecialist={…} waits />
 */
import { useState } from 'preact/hooks';
import type { ListedRecord, ServicePlan } from '../../../../shared/contract/services.ts';
import { serviceItems } from '../../../../shared/domain/service-items.ts';
import { today } from '../../../business-time.ts';
import { useText } from '../../../text.tsx';
import { CheckboxesField, optionsOf, RadiosField, type Option } from '../../choice-fields.tsx';
import { PhotoUpload } from '../../photo-upload.tsx';
import { DateField, NumberField, TextArea, TextField } from '../../text-fields.tsx';
import { DeliverableRows } from './deliverable-rows.tsx';
import { OfferedWords } from './offered-words.tsx';
import { PositionField } from './position-field.tsx';
import { ProblemRows } from './problem-rows.tsx';

interface RecordFieldsProps {
  readonly plan: ServicePlan;
  readonly isSpecialist: boolean;
  /** Name of the draft, with which the files are kept. */
  readonly box: string;
  /** It may wait on this device. */
  readonly waits?: boolean;
  /** What a correction begins with. */
  readonly old?: ListedRecord['record'];
}

/** The last day that can be logged: today, or the last day of the term once that is over. */
const lastDay = ({ endsOn }: ServicePlan): string => (endsOn < today() ? endsOn : today());

/** The agreed items, those due first, each with the day by which it is. */
const useItems = ({ items, lines }: ServicePlan): Option[] => {
  const { log: t } = useText('visits');
  const { terms, date } = useText();
  const due = (item: string) => lines.find((line) => line.item === item)?.nextDue;
  const agreed = [...new Set(items.map(({ item }) => item))].sort((a, b) => (due(a) ?? '9').localeCompare(due(b) ?? '9'));
  return optionsOf(terms.serviceItems, agreed).map((option) => {
    const by = due(option.value);
    return by === undefined ? option : { ...option, hint: by < today() ? t.overdue(date.day(by)) : t.due(date.day(by)) };
  });
};

export const RecordFields = ({ plan, isSpecialist, box, waits = false, old }: RecordFieldsProps) => {
  const { form, field } = useText('services');
  const { log: t, words } = useText('visits');
  const { terms, date } = useText();
  const items = useItems(plan);
  const only = items.length === 1 ? items.map(({ value }) => value) : [];
  const [chosen, setChosen] = useState<readonly string[]>(old?.items ?? only);
  const toggle = (value: string): void => setChosen((before) => (before.includes(value) ? before.filter((one) => one !== value) : [...before, value]));
  const served = serviceItems.filter((item) => chosen.includes(item));
  const manners = [...new Set(plan.items.map(({ manner }) => manner))];
  return (
    <>
      <DateField name="servedOn" label={field.servedOn} hint={field.servedOnHint(date.day(plan.startsOn), date.day(lastDay(plan)))} value={old?.servedOn ?? lastDay(plan)} min={plan.startsOn} max={lastDay(plan)} />
      <CheckboxesField name="items" label={field.item} hint={field.itemHint} options={items} values={old?.items ?? only} onChange={toggle} />
      <RadiosField name="manner" label={field.manner} options={optionsOf(terms.manners)} value={old?.manner ?? (manners.length === 1 ? manners[0] : undefined)} />
      <NumberField name="minutes" label={field.minutes} value={old?.minutes} />
      <TextArea name="done" label={field.done} hint={field.doneHint} maxLength={1000} rows={3} value={old?.done} />
      <OfferedWords title={t.offered} words={served.flatMap((item) => words[item] ?? [])} into="done" />
      <OfferedWords title={t.ownWords} words={plan.ownWords} into="done" />
      <ProblemRows items={served} solveBy={plan.solveBy} from={plan.startsOn} />
      <DeliverableRows />
      <TextField name="place" label={field.place} optional maxLength={120} value={old?.place} />
      <PositionField />
      <PhotoUpload name="uploadIds" label={field.uploadIds} hint={form.photosHint} optional organisationId={plan.agencyId} kept={box} waits={waits} max={30} />
      {!isSpecialist && <TextArea name="standInReason" label={field.standInReason} hint={form.notSpecialistHint(plan.specialist?.name ?? form.noSpecialist)} maxLength={500} rows={2} value={old?.standInReason} />}
    </>
  );
};
