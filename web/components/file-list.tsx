/**
 * The files that an item refers to: small pictures, names, sizes, whether a scanner has looked into them; a tap opens or saves
 * one, under an address that soon expires. The one way of every page to show files.
 *   <FileList files={record.uploads} organisationId={organisationId} />     // officers: without organisationId
 */
import { later } from './later.tsx';
import type { FileListProps } from './files/file-list.tsx';

const List = later<FileListProps>(() => import('./files/file-list.tsx'), ['files']);

export const FileList = (props: FileListProps) => (props.files.length === 0 ? null : <List {...props} />);
