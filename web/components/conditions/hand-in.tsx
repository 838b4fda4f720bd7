/**
 * Hands in papers for one condition: a button that opens the form.
 *   <HandIn line={line} view={view} open={open} onOpen={…} onDone={…} />
 */
import { partyRoutes, type ConditionLine, type ConditionsView } from '../../../shared/contract/parties.ts';
import { eligibilityConditions, FINDING_NOTE, HANDED_IN_FILES } from '../../../shared/domain/condition-names.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { TextArea } from '../text-fields.tsx';

interface HandInProps {
  readonly line: ConditionLine;
  readonly view: ConditionsView;
  /** Only one form of the page is open: fields are named by their route. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: (said: string) => void;
}

export const HandIn = ({ line: { condition: name, handedIn }, view: { organisationId, year }, open, onOpen, onDone }: HandInProps) => {
  const t = useText('conditions');
  const condition = eligibilityConditions.find((one) => one === name);
  const left = HANDED_IN_FILES - (handedIn?.uploads.length ?? 0);
  if (!condition) return null;
  if (!open) {
    return <p class="app-no-print"><button type="button" class="app-link-button" onClick={onOpen}>{handedIn ? t.handInMore : t.handIn}<span class="govuk-visually-hidden"> {t.name[name]}</span></button></p>;
  }
  const draft = `hand-in-${organisationId}-${year}-${condition}`;
  return (
    <Form
      route={partyRoutes.handInEvidence} params={{ organisationId, calendarYear: String(year), condition }} fixed={{ rev: handedIn?.rev ?? 0 }} draft={draft}
      submit={t.handInSubmit} onDone={() => onDone(t.handInDone)}
    >
      <PhotoUpload name="uploadIds" label={t.handInFiles} organisationId={organisationId} max={left} kept={draft} optional />
      <TextArea name="note" label={t.handInNote} rows={3} maxLength={FINDING_NOTE} optional />
    </Form>
  );
};
