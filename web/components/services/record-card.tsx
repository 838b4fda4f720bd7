/**
 * One service record as everybody concerned reads it; what the reader may do about it goes inside.
 *   <RecordCard record={record} organisationId={organisationId}>…</RecordCard>
 */
import type { ComponentChildren } from 'preact';
import type { ListedRecord } from '../../../shared/contract/services.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { FileList } from '../file-list.tsx';

interface RecordCardProps {
  readonly record: ListedRecord['record'];
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
  readonly children?: ComponentChildren;
}

export const RecordCard = ({ record, organisationId, children }: RecordCardProps) => {
  const { records: t, field, status } = useText('services');
  const { terms, date, list } = useText();
  return (
    <article class="app-card" aria-labelledby={`${record.id}-title`}>
      <h2 class="govuk-heading-s" id={`${record.id}-title`}>{date.day(record.servedOn)} {list(record.items.map((item) => labelOf(terms.serviceItems, item)))}</h2>
      <p><Tag status={record.status} labels={status} /></p>
      <SummaryList
        rows={[
          { name: field.done, value: record.done },
          record.found !== undefined && { name: field.found, value: record.found },
          { name: field.manner, value: `${labelOf(terms.manners, record.manner)} · ${t.minutes(record.minutes)}` },
          record.place !== undefined && { name: field.place, value: record.place },
          record.standInReason !== undefined && { name: field.standInReason, value: record.standInReason },
          ...record.disputes.map(({ reason }) => ({ name: field.reason, value: reason })),
        ]}
      />
      <FileList files={record.uploads} organisationId={organisationId} />
      <p class="govuk-hint">{t.loggedBy(record.logged.name, date.day(localDateOf(record.logged.at)))} · {t.entry(record.entry)}</p>
      {children}
    </article>
  );
};
