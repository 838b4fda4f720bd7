/**
 * What a file changed since it was handed in last, item by item, replaced files and people too.
 *   <ChangedLines changed={qualification.changed} />
 */
import type { ChangedLine } from '../../../shared/domain/claim.ts';
import { labelOf, useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';

export const ChangedLines = ({ changed }: { readonly changed: readonly ChangedLine[] }) => {
  const t = useText('qualification');
  const { list } = useText();
  const { changed: words } = t;
  const codes: Readonly<Record<string, string>> = { ...t.licenceKinds, ...t.scope, ...t.tenures, ...t.paperKinds, ...t.staff.kinds, ...t.staff.levels, 'full-time': t.staff.fullTimeYes, 'part-time': t.staff.fullTimeNo };
  const named = (pointer: string): string => (pointer.startsWith('/staff/') ? words.staff : labelOf(t.field, pointer.slice(1)));
  const plain = (pointer: string, value: string | undefined): string => {
    if (value === undefined) return '';
    if (pointer.startsWith('/staff/')) return list(value.split(' · ').filter((part) => part !== '' && part !== '/').map((part) => codes[part] ?? part));
    return ['/scopes', '/onPaper', '/licenceKind', '/tenure'].includes(pointer) ? list(value.split(',').map((part) => codes[part] ?? part)) : value;
  };
  if (changed.length === 0) return <p>{words.none}</p>;
  return (
    <DataTable
      caption={words.title}
      rows={changed}
      rowKey={({ pointer }) => pointer}
      columns={[
        { label: words.item, cell: ({ pointer }) => named(pointer) },
        { label: words.before, cell: ({ pointer, before }) => plain(pointer, before) || words.added },
        { label: words.after, cell: ({ pointer, after }) => plain(pointer, after) || words.removed },
      ]}
    />
  );
};
