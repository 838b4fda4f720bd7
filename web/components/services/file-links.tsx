/**
 * Files that an item refers to; each opens under an address that is fetched when it is asked for and soon expires.
 *   <FileLinks files={record.uploads} organisationId={organisationId} />     // officers: without organisationId
 */
import { useState } from 'preact/hooks';
import { uploadRoutes } from '../../../shared/contract/uploads.ts';
import { api } from '../../api.ts';
import { useText } from '../../text.tsx';

interface FileLinksProps {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly organisationId?: string;
}

const addressOf = async (uploadId: string, organisationId: string | undefined): Promise<string | undefined> => {
  const result = organisationId === undefined ? await api(uploadRoutes.showBureauUpload, { params: { uploadId } }) : await api(uploadRoutes.showUpload, { params: { organisationId, uploadId } });
  return result.ok ? result.body.address?.url : undefined;
};

export const FileLinks = ({ files, organisationId }: FileLinksProps) => {
  const { records: t } = useText('services');
  const [failed, setFailed] = useState(false);
  if (files.length === 0) return null;

  const open = async (uploadId: string): Promise<void> => {
    setFailed(false);
    // Opened by the tap itself: a tab opened after waiting for an answer is taken for a pop-up and blocked.
    const tab = window.open('', '_blank');
    const url = await addressOf(uploadId, organisationId).catch(() => undefined);
    if (!url) {
      tab?.close();
      setFailed(true);
    } else if (tab) {
      tab.opener = null;
      tab.location.replace(url);
    } else location.assign(url);
  };
  return (
    <div>
      <ul class="govuk-list">
        {files.map(({ id, name }) => (
          <li key={id}><button type="button" class="app-link-button" onClick={() => void open(id)}>{t.openFile(name)}</button></li>
        ))}
      </ul>
      <p role="status">{failed && t.fileFailed}</p>
    </div>
  );
};
