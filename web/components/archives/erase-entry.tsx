/**
 * An officer proposes to delete content or files of one entry, as the law asks; another officer decides.
 *   <EraseEntry one={useOneOpen()} enterpriseId={enterpriseId} entry={entry} onDone={reload} />
 */
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { erasureGrounds, hasErasableContent } from '../../../shared/domain/erasure.ts';
import { useText } from '../../text.tsx';
import { CheckboxesField, optionsOf, RadiosField, YesNoField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { Folded, type useOneOpen } from '../in-force/one-open.tsx';
import { TextArea } from '../text-fields.tsx';
import type { Entry } from './add-material.tsx';

export const EraseEntry = ({ one, enterpriseId, entry, onDone }: { readonly one: ReturnType<typeof useOneOpen>; readonly enterpriseId: string; readonly entry: Entry; readonly onDone: () => void }) => {
  const { erasures: t } = useText('archives');
  const files = entry.uploads.filter(({ erased }) => !erased).map(({ id, name }) => ({ value: id, label: name }));
  const content = hasErasableContent(entry.kind) && entry.content !== undefined;
  if (!content && files.length === 0) return null;
  const id = String(entry.n);
  const done = (): void => {
    one.toggle(id, false);
    onDone();
  };
  return (
    <Folded one={one} id={id} title={t.propose}>
      <Form route={archiveRoutes.proposeErasure} params={{ enterpriseId }} draft={`erase-${enterpriseId}-${entry.n}`} fixed={{ n: entry.n, ...(!content && { content: false }), ...(files.length === 0 && { uploadIds: [] }) }} submit={t.propose} danger onDone={done}>
        {content && <YesNoField name="content" label={t.content} />}
        {files.length > 0 && <CheckboxesField name="uploadIds" label={t.files} options={files} optional />}
        <RadiosField name="ground" label={t.ground} options={optionsOf(t.grounds, erasureGrounds)} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} rows={2} maxLength={500} />
      </Form>
    </Folded>
  );
};
