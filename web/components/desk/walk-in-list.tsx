/** The walk-ins of all desks with their codes, the latest first: also those that were sent later, and who waits at which place. */
import { aheadOf, type Roster } from '../../desk/roster.ts';
import { useText } from '../../text.tsx';
import { DataTable } from '../data-table.tsx';

export const WalkInList = ({ roster }: { readonly roster: Roster }) => {
  const { walkIn: t, found } = useText('desk');
  const lines = [...roster.lines.values()].filter(({ origin, status }) => origin === 'walk-in' && status !== 'cancelled').sort((one, other) => other.ticket - one.ticket);
  if (lines.length === 0) return null;
  return (
    <DataTable
      caption={t.list}
      rows={lines}
      rowKey={({ ticket }) => String(ticket)}
      columns={[
        { label: t.name, cell: ({ name }) => name },
        { label: found.code, cell: ({ code }) => code },
        { label: t.state, cell: (line) => (line.status === 'waiting' ? found.waiting(aheadOf(roster, line)) : t.status[line.status]) },
      ]}
    />
  );
};
