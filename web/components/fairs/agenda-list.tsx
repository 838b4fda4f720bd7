/**
 * What happens at a fair, with times where they are known; static.
 *   <AgendaList agenda={agendaOf(fair.agenda)} />
 */
import type { AgendaItem } from '../../../shared/domain/agenda.ts';

export const AgendaList = ({ agenda }: { readonly agenda: readonly AgendaItem[] }) => (
  <ol class="app-agenda">
    {agenda.map(({ time, until, what }, index) => (
      <li key={index}>
        <span class="app-agenda__time">{time && <time>{time}</time>}{until && <>–<time>{until}</time></>}</span> <span>{what}</span>
      </li>
    ))}
  </ol>
);
