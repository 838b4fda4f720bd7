/**
 * Many photos or files at once, each with its progress; the form sends the ids of those that arrived.
 *   <PhotoUpload name="uploadIds" label="现场照片" max={30} organisationId={organisationId} kept={`record-${agreementId}`} />
 * Without an organisation the files are an officer's. `kept` is the name of the form's draft (a form with several such fields
 * adds `/field`, a form of the outbox names each new record's draft anew): what was chosen stays on this device as long as that draft, goes on after a cut or a closed browser, and comes back with the form. With `waits` the form
 * is one of the outbox (`useOutboxAction`): it may be sent while its files are still on this device, which the outbox
 * sends first; without it, what has not arrived holds the form back.
 */
import { later } from './later.tsx';
import type { ChosenFilesProps } from './files/chosen-files.tsx';

export const PhotoUpload = later<ChosenFilesProps>(() => import('./files/chosen-files.tsx'), ['files']);
