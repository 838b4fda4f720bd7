/**
 * An officer proposes to delete content or files of one entry, as the law asks; another officer decides.
 *   <EraseEntry enterpriseId={enterpriseId} entry={entry} onDone={reload} />
 */
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { erasureGrounds, hasErasableContent } from '../../../shared/domain/erasure.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf, RadiosField, YesNoField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';
import type { Entry } from './add-material.tsx';

export const EraseEntry = ({ enterpriseId, entry, onDone }: { readonly enterpriseId: string; readonly entry: Entry; readonly onDone: () => void }) => {
  const { erasures: t } = useText('archives');
  const files = entry.uploads.filter(({ erased }) => !erased).map(({ id, name }) => ({ value: id, label: name }));
  const content = hasErasableContent(entry.kind) && entry.content !== undefined;
  if (!content && files.length === 0) return null;
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.propose}</span></summary>
      <div class="govuk-details__text">
        <Form route={archiveRoutes.proposeErasure} params={{ enterpriseId }} draft={`erase-${enterpriseId}-${entry.n}`} fixed={{ n: entry.n, ...(!content && { content: false }), ...(files.length === 0 && { uploadIds: [] }) }} submit={t.propose} danger onDone={onDone}>
          {content && <YesNoField name="content" label={t.content} />}
          {files.length > 0 && <CheckboxesField name="uploadIds" label={t.files} options={files} optional />}
          <RadiosField name="ground" label={t.ground} options={optionsOf(t.grounds, erasureGrounds)} />
          <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} maxLength={500} />
        </Form>
      </div>
    </details>
  );
};
