/**
 * Many photos or files at once, each with progress and another try; the form sends the ids of those that arrived.
 *   <PhotoUpload name="uploadIds" label="现场照片" max={9} organisationId={organisationId} />
 * Without an organisation the files are an officer's. `upload` replaces the way of sending: it answers the id, or throws
 * UploadFailure with the service's problem.
 */
import { useMemo } from 'preact/hooks';
import { useProblemText } from '../failure-words.ts';
import { uploadFor } from '../upload-file.ts';
import { useUploads, type Upload, type UploadItem } from '../form/use-uploads.ts';
import { useText } from '../text.tsx';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

export { UploadFailure, type Upload } from '../form/use-uploads.ts';

interface PhotoUploadProps extends FieldProps {
  readonly organisationId?: string;
  readonly upload?: Upload;
  /** How many, and how large each may be. */
  readonly max?: number;
  readonly maximumBytes?: number;
  readonly accept?: readonly string[];
}

const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'];
const MEGABYTE = 1024 * 1024;

const UploadState = ({ item: { state, fraction, problem } }: { readonly item: UploadItem }) => {
  const { upload: t } = useText('services');
  const problemText = useProblemText(problem !== undefined);
  if (state === 'waiting') return <>{t.waiting}</>;
  if (state === 'sending') return <>{t.progress(Math.floor(fraction * 100))}</>;
  if (state === 'done') return <>{t.done}</>;
  return <>{(problem && problemText(problem.kind)) || t.failed}</>;
};

export const PhotoUpload = ({ organisationId, upload, max = 9, maximumBytes = 10 * MEGABYTE, accept = KINDS, ...field }: PhotoUploadProps) => {
  const { action } = useText();
  const { upload: t } = useText('services');
  const { items, refused, add, retry, remove } = useUploads({ upload: useMemo(() => upload ?? uploadFor(organisationId), [upload, organisationId]), max, maximumBytes, accept });
  const megabytes = Math.floor(maximumBytes / MEGABYTE);
  const refusals = refused.map(({ name, why }) => (why === 'too-many' ? t.tooMany(max) : why === 'too-large' ? t.tooLarge(name, megabytes) : t.badType(name)));
  return (
    <FieldFrame {...field} choice hint={<>{field.hint} {t.limits(max, megabytes)}</>} formatKind="upload-not-ready">
      {({ id, describedBy, message }) => (
        <>
          <input
            class="app-file govuk-visually-hidden" id={id} type="file" multiple accept={accept.join(',')} aria-describedby={describedBy} aria-invalid={message ? 'true' : undefined}
            onChange={(event) => {
              add(Array.from(event.currentTarget.files ?? []));
              // The same file may be chosen again after it was removed.
              event.currentTarget.value = '';
            }}
          />
          <label class="govuk-button govuk-button--secondary app-file__button" for={id}>{t.choose}</label>
          {/* What has not arrived holds the form back: `pending` is no id. The empty one makes an empty list. */}
          <input type="hidden" name={field.name} data-kind="list" value="" />
          {items.map((item) => <input key={item.key} type="hidden" name={field.name} data-kind="list" value={item.uploadId ?? 'pending'} />)}
          <div role="status">
            {[...new Set(refusals)].map((text) => <p class="app-upload--failed" key={text}>{text}</p>)}
            <ul class="app-upload">
              {items.map((item) => (
                <li key={item.key}>
                  {item.preview && <img src={item.preview} alt="" />}
                  <span class="app-upload__name">{item.file.name}</span>
                  <span class={item.state === 'failed' ? 'app-upload--failed' : ''}><UploadState item={item} /></span>
                  {item.state === 'failed' && <button type="button" class="app-link-button" onClick={() => retry(item.key)}>{action.retry}<span class="govuk-visually-hidden"> {item.file.name}</span></button>}
                  <button type="button" class="app-link-button" onClick={() => remove(item.key)}>{action.remove}<span class="govuk-visually-hidden"> {item.file.name}</span></button>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </FieldFrame>
  );
};
