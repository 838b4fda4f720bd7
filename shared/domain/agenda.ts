import { localDateOf } from '../rules/dates.ts';

/** One line of a fair's agenda: what happens, and from when until when (HH:MM, Beijing time) where the line says so. */
export interface AgendaItem {
  readonly time?: string;
  readonly until?: string;
  readonly what: string;
}

const CLOCK = '(上午|下午)?\\s*([0-9０-９]{1,2})\\s*[:：]\\s*([0-9０-９]{2})(?![0-9０-９])';
const LINE = new RegExp(`^${CLOCK}(?:\\s*[-–—－~～至到]+\\s*${CLOCK})?[\\s,，、:：]*(.+)$`, 'u');

/** HH:MM as typed in one of the usual ways; undefined where there is no such time. */
const clockOf = (half: string | undefined, hours: string, minutes: string): string | undefined => {
  const [hour, minute] = [Number(hours.normalize('NFKC')), Number(minutes.normalize('NFKC'))];
  const ofDay = half === '下午' && hour < 12 ? hour + 12 : hour;
  return ofDay < 24 && minute < 60 ? `${String(ofDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
};

const itemOf = (line: string): AgendaItem => {
  const [, half, hours = '', minutes = '', untilHalf, untilHours, untilMinutes = '', what = ''] = LINE.exec(line) ?? [];
  const time = hours && clockOf(half, hours, minutes);
  // 下午2:00-3:00 means the afternoon both times.
  const until = untilHours && clockOf(untilHalf ?? half, untilHours, untilMinutes);
  if (!time || (untilHours && !until)) return { what: line };
  return { time, ...(until && { until }), what };
};

/** What an officer typed, one item per line, such as “09:00 政策说明”, “9：00-9：20 政策说明” or “自由洽谈”. */
export const agendaOf = (text: string): AgendaItem[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(itemOf);

/**
 * What comes next: on the fair's day the first item that has not begun yet, before it the first item that has a time;
 * undefined when nothing with a time is left.
 */
export const nextAgendaItem = (agenda: readonly AgendaItem[], date: string, now: string): AgendaItem | undefined => {
  const today = localDateOf(now);
  if (today > date) return undefined;
  const begun = (time: string): boolean => today === date && new Date(`${date}T${time}:00+08:00`).toISOString() <= now;
  return agenda
    .filter(({ time }) => time !== undefined && !begun(time))
    .reduce<AgendaItem | undefined>((first, item) => (first?.time !== undefined && first.time <= (item.time ?? '') ? first : item), undefined);
};
