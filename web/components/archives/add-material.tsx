/**
 * Adds supporting material to an archive, or corrects an earlier entry by a new one.
 *   <AddMaterial reader={reader} archive={view} corrects={entry} onDone={reload} />
 */
import { useRef } from 'preact/hooks';
import type * as z from 'zod/mini';
import { archiveRoutes, type ArchiveView, type EntryView } from '../../../shared/contract/archives.ts';
import { materialKinds } from '../../../shared/domain/archive-sections.ts';
import { today } from '../../business-time.ts';
import { useText } from '../../text.tsx';
import { optionsOf } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { SelectField } from '../select-field.tsx';
import { DateField, TextArea } from '../text-fields.tsx';
import type { Reader } from './missing-link.ts';

export type Entry = z.infer<typeof EntryView>;

interface AddMaterialProps {
  readonly reader: Extract<Reader, { organisationId: string }>;
  readonly archive: ArchiveView;
  /** The entry that is corrected. */
  readonly corrects?: Entry;
  readonly onDone: () => void;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const AddMaterial = ({ reader: { side, organisationId }, archive, corrects, onDone }: AddMaterialProps) => {
  const { material: t, materials } = useText('archives');
  const parts = [...new Map(archive.years.map(({ agreementId, agencyName }) => [agreementId, agencyName]))].map(([value, label]) => ({ value, label: t.part(label) }));
  const only = parts.length === 1 && side === 'agency' ? parts[0] : undefined;
  // An entry that is corrected keeps its part.
  const fixedPart = corrects ? corrects.agreementId : only?.value;
  const choosesPart = !corrects && !only;
  return (
    <Form
      route={archiveRoutes.addMaterial}
      params={{ organisationId, enterpriseId: archive.enterpriseId }}
      draft={`material-${archive.enterpriseId}${corrects ? `-${corrects.n}` : ''}`}
      fixed={{ ...(fixedPart && { agreementId: fixedPart }), ...(corrects && { corrects: corrects.n }) }}
      submit={corrects ? t.correct : t.submit}
      onDone={onDone}
    >
      {corrects && <p class="govuk-inset-text">{t.correcting(corrects.n)}</p>}
      <SelectField name="material" label={t.kind} options={optionsOf(materials, materialKinds)} value={text(corrects?.content?.material)} />
      {choosesPart && <SelectField name="agreementId" label={t.whose} hint={side === 'enterprise' ? t.whoseHint : undefined} optional={side === 'enterprise'} options={parts} />}
      <DateField name="dated" label={t.dated} hint={t.datedHint} value={text(corrects?.content?.dated) ?? today()} max={today()} />
      <TextArea name="note" label={t.note} hint={t.noteHint} maxLength={1000} rows={3} value={text(corrects?.content?.note)} />
      <PhotoUpload name="uploadIds" label={t.files} optional organisationId={organisationId} max={20} />
    </Form>
  );
};

/** The form folded away, and opened by what corrects an entry. */
export const MaterialSection = (props: AddMaterialProps) => {
  const { material: t } = useText('archives');
  const details = useRef<HTMLDetailsElement>(null);
  const done = (): void => {
    if (details.current) details.current.open = false;
    props.onDone();
  };
  return (
    <details ref={details} class="govuk-details app-no-print" open={props.corrects !== undefined} id="material">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{props.corrects ? t.correct : t.title}</span></summary>
      <div class="govuk-details__text"><AddMaterial key={props.corrects?.n ?? 0} {...props} onDone={done} /></div>
    </details>
  );
};
