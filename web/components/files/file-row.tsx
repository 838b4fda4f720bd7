/** One chosen file: what it looks like, what it is called, how far it is. */
import { fileKinds } from '../../../shared/domain/file-kinds.ts';
import { underwayOf } from '../../files/files.ts';
import type { KeptFile } from '../../files/kept-file.ts';
import { useProblemText } from '../../failure-words.ts';
import { useText } from '../../text.tsx';

interface FileRowProps {
  readonly file: KeptFile;
  /** Address of a small picture. */
  readonly picture?: string;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** What the service said is wrong with a file, by the name of its finding. */
const flawIn = ({ problem }: KeptFile): string | undefined => (typeof problem?.facts?.finding === 'string' ? problem.facts.finding : undefined);

export const isRefused = ({ problem }: KeptFile): boolean => problem !== undefined && !problem.retry && problem.kind !== 'unauthenticated';

const useHowFar = (file: KeptFile): string => {
  const t = useText('files');
  const problemText = useProblemText(isRefused(file));
  const now = underwayOf(file.id);
  if (file.arrivedAt !== undefined) return t.done;
  if (now?.state === 'checking') return t.checking;
  if (now?.state === 'sending') return t.progress(Math.floor(now.fraction * 100));
  if (!file.problem) return t.waiting;
  if (isRefused(file)) return t.flaw[flawIn(file) ?? ''] ?? problemText(file.problem.kind);
  if (file.problem.kind === 'unauthenticated') return t.signedOut;
  return now?.arrival && !now.arrival.ok && now.arrival.status >= 500 ? t.busy : t.stopped;
};

export const FileRow = ({ file, picture, onRetry, onRemove }: FileRowProps) => {
  const { action } = useText();
  const t = useText('files');
  const state = useHowFar(file);
  const { name, size, mediaType } = file.promise;
  const named = <span class="govuk-visually-hidden"> {name}</span>;
  return (
    <li>
      {picture ? <img src={picture} alt="" /> : <span class="app-upload__kind" aria-hidden="true">{fileKinds[mediaType].label}</span>}
      <span class="app-upload__name">{name} <span class="app-quiet">{t.size(size)}</span></span>
      <span class={file.problem ? 'app-upload--failed' : ''}>{state}</span>
      {file.problem && !isRefused(file) && <button type="button" class="app-link-button" onClick={onRetry}>{action.retry}{named}</button>}
      <button type="button" class="app-link-button" onClick={onRemove}>{action.remove}{named}</button>
    </li>
  );
};
