/**
 * What happened, one entry after the other; give them in the order in which they should be read.
 *   <Timeline entries={history.map((line) => ({ key: line.at, at: line.at, title: t.actions[line.action], by: line.byName, body: line.reason }))} />
 */
import type { ComponentChildren } from 'preact';
import { useFormat } from '../format.ts';

export interface TimelineEntry {
  readonly key: string;
  /** A moment (ISO, UTC). */
  readonly at: string;
  readonly title: ComponentChildren;
  readonly by?: string;
  readonly body?: ComponentChildren;
}

export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const format = useFormat();
  return (
    <ol class="app-timeline">
      {entries.map(({ key, at, title, by, body }) => (
        <li class="app-timeline__item" key={key}>
          <h3 class="app-timeline__title">{title}</h3>
          <p class="app-quiet"><time dateTime={at}>{format.moment(at)}</time>{by && ` · ${by}`}</p>
          {body && <div class="app-timeline__body">{body}</div>}
        </li>
      ))}
    </ol>
  );
};
