/** What the big screen and the text view of a board both say. */
import { nextAgendaItem, type AgendaItem } from '../../shared/domain/agenda.ts';
import type { Board } from '../../shared/domain/board.ts';
import { useFormat } from '../format.ts';
import { labelOf, useText } from '../text.tsx';
import type { Seen } from './feed.ts';

export interface BoardProps {
  /** What stands on it; before the first answer, what the page came with. */
  readonly board: Board;
  readonly seen: Seen;
  /** Moment by the service's clock; undefined where the page is made. */
  readonly now: string | undefined;
}

const BEIJING_OFFSET_MS = 8 * 3_600_000;
/** HH:MM in Beijing. */
export const clockOf = (moment: number): string => new Date(moment + BEIJING_OFFSET_MS).toISOString().slice(11, 16);

export const useWords = () => {
  const t = useText('board');
  const { terms } = useText();
  const { dayWithWeekday } = useFormat();
  return {
    when: ({ date, startTime, endTime }: Board): string => `${dayWithWeekday(date)} ${startTime}–${endTime}`,
    match: ({ trade, district, agency, number }: Board['matches'][number]): string => t.match(t.someone(district && labelOf(terms.districts, district), trade), agency, number),
    agendaLine: ({ time, until, what }: AgendaItem): string => [time && until ? `${time}–${until}` : time, what].filter(Boolean).join(' '),
    /** That the fair is off, or that the figures are the last. */
    notice: ({ status, reason }: Board): string | undefined => (status === 'cancelled' ? t.cancelled(reason ?? '') : status === 'closed' ? t.closed : undefined),
    /** Where matches will stand, why there are none. */
    noMatches: ({ status, figures, date, startTime }: Board): string | undefined => (figures ? t.noMatches : status === 'published' ? t.before(dayWithWeekday(date), startTime) : undefined),
  };
};

export const nextOf = ({ agenda, date, status }: Board, now: string | undefined): AgendaItem | undefined => (now === undefined || status !== 'published' ? undefined : nextAgendaItem(agenda, date, now));

/** That the network is gone and how old is what is shown, said once and not with every try. */
export const Gap = ({ seen: { isCut, heardAt } }: Pick<BoardProps, 'seen'>) => {
  const t = useText('board');
  return <div role="status">{isCut && <p class="board-gap">{heardAt === undefined ? t.neverSeen : t.gap(clockOf(heardAt))}</p>}</div>;
};
