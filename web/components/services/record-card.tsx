/**
 * One service record as everybody concerned reads it; what the reader may do about it goes inside.
 *   <RecordCard record={record} organisationId={organisationId}>…</RecordCard>
 */
import type { ComponentChildren } from 'preact';
import type { ListedRecord } from '../../../shared/contract/services.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { labelOf, useText } from '../../text.tsx';
import { FileLinks } from './file-links.tsx';

const colours: Readonly<Record<string, string>> = { logged: 'yellow', confirmed: 'green', disputed: 'red', unanswered: 'grey' };

interface RecordCardProps {
  readonly record: ListedRecord['record'];
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
  readonly children?: ComponentChildren;
}

export const RecordCard = ({ record, organisationId, children }: RecordCardProps) => {
  const { records: t, field, status } = useText('services');
  const { terms, date } = useText();
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [field.done, record.done],
    ...(record.found ? [[field.found, record.found] as const] : []),
    [field.manner, `${labelOf(terms.manners, record.manner)} · ${t.minutes(record.minutes)}`],
    ...(record.place ? [[field.place, record.place] as const] : []),
    ...(record.standInReason ? [[field.standInReason, record.standInReason] as const] : []),
    ...(record.disputeReason ? [[field.reason, record.disputeReason] as const] : []),
  ];
  return (
    <article class="app-card" aria-labelledby={`${record.id}-title`}>
      <h2 class="govuk-heading-s" id={`${record.id}-title`}>{date.day(record.servedOn)} {labelOf(terms.serviceItems, record.item)}</h2>
      <p><strong class={`govuk-tag govuk-tag--${colours[record.status] ?? 'grey'}`}>{labelOf(status, record.status)}</strong></p>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {rows.map(([key, value]) => (
          <div class="govuk-summary-list__row" key={key}>
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
      <FileLinks files={record.uploads} organisationId={organisationId} />
      <p class="govuk-hint">{t.loggedBy(record.logged.name, date.day(localDateOf(record.logged.at)))} · {t.entry(record.entry)}</p>
      {children}
    </article>
  );
};
