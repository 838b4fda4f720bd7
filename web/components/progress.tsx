/**
 * Where something stands.
 *   <Steps who="武进区 协议备案" since={filing.submittedAt} next="受理或退回更正" by={filing.handleBy} />
 *   <DeadlineBadge due={task.due} />                       // 还有 3 天 · 今天到期 · 已逾期 2 天, by the service's date
 *   <Meter label="归档完整度" value={18} of={24} />
 */
import type { ComponentChildren } from 'preact';
import { daysBetween, parseLocalDate } from '../../shared/rules/dates.ts';
import { today } from '../business-time.ts';
import { useFormat } from '../format.ts';
import { useText } from '../text.tsx';
import { SummaryList } from './summary-list.tsx';

/** `due` at or beyond this day means that there is no deadline. */
const NEVER = '9999';

export const DeadlineBadge = ({ due }: { /** Local date. */ readonly due: string }) => {
  const { deadline, date } = useText();
  const day = parseLocalDate(due);
  if (!day || due >= NEVER) return null;
  const left = daysBetween(today(), day);
  const urgency = left < 0 ? 'late' : left <= 3 ? 'soon' : 'calm';
  const words = left < 0 ? deadline.overdue(-left) : left === 0 ? deadline.today : deadline.left(left);
  return <span class={`app-deadline app-deadline--${urgency}`}><strong>{words}</strong> <time dateTime={due}>{deadline.on(date.day(due))}</time></span>;
};

interface StepsProps {
  readonly who: ComponentChildren;
  /** A moment. */
  readonly since?: string;
  readonly next?: ComponentChildren;
  /** Local date. */
  readonly by?: string;
}

export const Steps = ({ who, since, next, by }: StepsProps) => {
  const { steps } = useText();
  const format = useFormat();
  return (
    <div class="app-steps">
      <SummaryList rows={[{ name: steps.who, value: who }, since !== undefined && { name: steps.since, value: format.moment(since) }, next !== undefined && { name: steps.next, value: next }, by !== undefined && by < NEVER && { name: steps.by, value: <DeadlineBadge due={by} /> }]} />
    </div>
  );
};

export const Meter = ({ label, value, of }: { readonly label: string; readonly value: number; readonly of: number }) => (
  <div class="app-meter">
    <span>{label}</span> <meter min={0} max={Math.max(of, 1)} value={value} aria-label={label}>{value}/{of}</meter> <strong>{value} / {of}</strong>
  </div>
);
