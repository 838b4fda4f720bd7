/** What <PhotoUpload> shows once it is there: see web/components/photo-upload.tsx. */
import { useEffect, useRef } from 'preact/hooks';
import { fileKinds, mediaTypes } from '../../../shared/domain/file-kinds.ts';
import { underwayOf } from '../../files/files.ts';
import { useFiles, type Refused } from '../../files/use-files.ts';
import { useText } from '../../text.tsx';
import { FieldFrame, type FieldProps } from '../field-frame.tsx';
import { Meter } from '../progress.tsx';
import { FileRow, isRefused } from './file-row.tsx';

export interface ChosenFilesProps extends FieldProps {
  /** For whom; an officer's without it. */
  readonly organisationId?: string;
  /** How many. */
  readonly max?: number;
  /** Name of the form's draft, with which the files are kept on this device; without it they are gone with the page. */
  readonly kept?: string;
  /** The form may be sent before they have arrived: the outbox sends them first. */
  readonly waits?: boolean;
}

const MEBIBYTE = 1024 * 1024;
/** Endings too: phones give some kinds no type. */
const ACCEPT = mediaTypes.flatMap((type) => [type, ...fileKinds[type].endings.map((ending) => `.${ending}`)]).join(',');
const limitOf = (type: (typeof mediaTypes)[number]): number => fileKinds[type].maximumBytes / MEBIBYTE;

const useWhy = (max: number): ((refused: Refused) => string) => {
  const t = useText('files');
  return ({ why, other = '' }) => (why === 'too-many' ? t.tooMany(max) : why === 'same' ? t.same(other) : (t.flaw[why] ?? why));
};

const ChosenFiles = ({ organisationId, kept, waits = false, max = 9, ...field }: ChosenFilesProps) => {
  const { action } = useText();
  const t = useText('files');
  const why = useWhy(max);
  const input = useRef<HTMLInputElement>(null);
  const { files, refused, reading, choose, remove, retry, dismiss, clear, pictureOf } = useFiles({ box: kept, organisationId, max });
  const arrived = files.filter(({ arrivedAt }) => arrivedAt !== undefined).length;
  const fraction = files.reduce((sum, { id, arrivedAt }) => sum + (arrivedAt !== undefined ? 1 : (underwayOf(id)?.fraction ?? 0)), 0);

  useEffect(() => {
    const form = input.current?.form;
    form?.addEventListener('reset', clear);
    return () => form?.removeEventListener('reset', clear);
  });

  const summary = reading > 0 ? t.preparing(reading) : files.length === 0 ? '' : arrived === files.length ? t.allDone(files.length) : waits && !navigator.onLine ? t.allStored(files.length) : t.all(arrived, files.length);
  return (
    <FieldFrame {...field} choice hint={<>{field.hint} {t.limits(max, limitOf('image/jpeg'), limitOf('application/pdf'))} {kept !== undefined && t.kept}</>} formatKind="upload-not-ready">
      {({ id, describedBy, message }) => (
        <>
          <input
            ref={input} class="app-file govuk-visually-hidden" id={id} type="file" multiple accept={ACCEPT} aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined}
            onChange={(event) => {
              choose(Array.from(event.currentTarget.files ?? []));
              // The same file may be chosen again after it was removed.
              event.currentTarget.value = '';
            }}
          />
          <label class="govuk-button govuk-button--secondary app-file__button" for={id}>{t.choose}</label>
          {/* What has not arrived holds the form back: `pending` is no id. The empty one makes an empty list. */}
          <input type="hidden" name={field.name} data-kind="list" value="" />
          {files.map((file) => <input key={file.id} type="hidden" name={field.name} data-kind="list" value={file.arrivedAt !== undefined || (waits && !isRefused(file)) ? file.id : 'pending'} />)}
          {reading > 0 && <input type="hidden" name={field.name} data-kind="list" value="pending" />}
          <div role="status">
            {refused.map(({ key, ...one }) => (
              <p class="app-upload--failed" key={key}>
                {t.refused(one.name, why({ key, ...one }))}{' '}
                <button type="button" class="app-link-button" onClick={() => { dismiss(key); input.current?.click(); }}>{t.replace}<span class="govuk-visually-hidden"> {one.name}</span></button>{' '}
                <button type="button" class="app-link-button" onClick={() => dismiss(key)}>{action.remove}<span class="govuk-visually-hidden"> {one.name}</span></button>
              </p>
            ))}
            {summary && <p class="app-upload__sum">{summary}</p>}
          </div>
          {files.length > 1 && arrived < files.length && <Meter label={t.meter} value={Math.floor(fraction)} of={files.length} />}
          <ul class="app-upload">
            {files.map((file) => <FileRow key={file.id} file={file} picture={pictureOf(file.id)} onRetry={() => retry(file.id)} onRemove={() => remove(file.id)} />)}
          </ul>
        </>
      )}
    </FieldFrame>
  );
};

export default ChosenFiles;
