import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FairCard } from '../../shared/domain/publishing.ts';
import { text } from '../../shared/text/zh/published.ts';

/** A fair's day and hour are Beijing's, which keeps no summer time. */
const momentOf = (date: string, time: string): Date => new Date(`${date}T${time}:00+08:00`);

/**
 * Fairs as a calendar (RFC 5545) to be kept or subscribed to. An entry is known by its fair, and a later revision of
 * the fair takes the place of the earlier one: a moved fair moves, a cancelled one is struck out.
 */
export const calendarOf = (fairs: readonly FairCard[], name: string): string => {
  const { contact } = text.fairs;
  const calendar = ical({ name, prodId: { company: '托管通', product: '双选会', language: 'ZH' }, method: ICalCalendarMethod.PUBLISH });
  for (const fair of fairs)
    calendar.createEvent({
      id: fair.id,
      sequence: fair.rev,
      stamp: new Date(fair.updatedAt),
      start: momentOf(fair.date, fair.startTime),
      end: momentOf(fair.date, fair.endTime),
      summary: fair.title,
      location: `${fair.venue}，${fair.address}`,
      description: `${contact}：${fair.contactPhone}`,
      status: fair.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};
