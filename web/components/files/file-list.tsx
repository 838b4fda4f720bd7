/** What <FileList> shows once it is there: see web/components/file-list.tsx. */
import { useEffect, useState } from 'preact/hooks';
import { uploadRoutes } from '../../../shared/contract/uploads.ts';
import { fileKinds, isMediaType } from '../../../shared/domain/file-kinds.ts';
import { api } from '../../api.ts';
import { lookUp, type SeenFile } from '../../files/look-up.ts';
import { useText } from '../../text.tsx';

export interface FileListProps {
  readonly files: readonly { readonly id: string; readonly name: string; readonly size?: number; readonly mediaType?: string }[];
  /** The acting organisation; absent for officers. */
  readonly organisationId?: string;
}

const addressOf = async (uploadId: string, organisationId: string | undefined): Promise<string | undefined> => {
  const result = organisationId === undefined ? await api(uploadRoutes.showBureauUpload, { params: { uploadId } }) : await api(uploadRoutes.showUpload, { params: { organisationId, uploadId } });
  return result.ok ? result.body.address?.url : undefined;
};

/** Opened by the tap itself: a tab opened after waiting for an answer is taken for a pop-up and blocked. */
const openIn = async (address: () => Promise<string | undefined>): Promise<boolean> => {
  const tab = window.open('', '_blank');
  const url = await address().catch(() => undefined);
  if (!url) {
    tab?.close();
    return false;
  }
  if (tab) {
    tab.opener = null;
    tab.location.replace(url);
  } else location.assign(url);
  return true;
};

/** Of many files a page shows the first few, until somebody wants them all. */
const FEW = 8;

const labelFor = (mediaType: string | undefined): string => (mediaType !== undefined && isMediaType(mediaType) ? fileKinds[mediaType].label : '—');

const FileList = ({ files: told, organisationId }: FileListProps) => {
  const t = useText('files');
  const [seen, setSeen] = useState<ReadonlyMap<string, SeenFile>>(new Map());
  const [failed, setFailed] = useState(false);
  const [all, setAll] = useState(false);
  // What was deleted as the law asks has no name any more.
  const files = told.filter(({ name }) => name !== '');
  const shown = all || files.length <= FEW + 1 ? files : files.slice(0, FEW);
  const ids = shown.map(({ id }) => id).join();
  useEffect(() => {
    let here = true;
    for (const { id } of shown) void lookUp(id, organisationId).then((file) => here && file && setSeen((before) => new Map(before).set(id, file)));
    return () => {
      here = false;
    };
  }, [ids, organisationId]);

  const open = async (id: string): Promise<void> => {
    setFailed(false);
    setFailed(!(await openIn(() => addressOf(id, organisationId))));
  };
  const unscanned = [...seen.values()].some(({ upload }) => !upload.scanned);
  return (
    <div>
      {files.length > 0 && <ul class="app-files">
        {shown.map(({ id, name, size, mediaType }) => {
          const file = seen.get(id);
          const kind = file?.upload.mediaType ?? mediaType;
          return (
            <li key={id}>
              <button type="button" class="app-files__open" aria-label={file && !file.upload.scanned ? t.save(name) : t.open(name)} onClick={() => void open(id)}>
                {file?.preview ? <img src={file.preview.url} alt="" loading="lazy" width={96} height={96} /> : <span class="app-upload__kind" aria-hidden="true">{labelFor(kind)}</span>}
                <span class="app-files__name">{name}</span>
              </button>
              <span class="app-quiet">{[(file?.upload.size ?? size) !== undefined && t.size(file?.upload.size ?? size ?? 0), file && (file.upload.scanned ? t.scanned : t.unscanned)].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>}
      {files.length < told.length && <p class="app-quiet">{t.erased(told.length - files.length)}</p>}
      {shown.length < files.length && <p><button type="button" class="app-link-button" onClick={() => setAll(true)}>{t.showAll(files.length)}</button></p>}
      {unscanned && <p class="app-quiet">{t.unscannedHelp}</p>}
      <p role="status">{failed && t.failed}</p>
    </div>
  );
};

export default FileList;
