/**
 * One service record as everybody concerned reads it; what the reader may do about it goes inside.
 *   <RecordCard listed={listed} organisationId={organisationId} base="/app/agency/…/records/">…</RecordCard>
 */
import type { ComponentChildren } from 'preact';
import type { ListedRecord } from '../../../shared/contract/services.ts';
import { localDateOf } from '../../../shared/rules/dates.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { FileList } from '../file-list.tsx';

interface RecordCardProps {
  readonly listed: ListedRecord;
  /** The acting organisation, for the files; absent for officers. */
  readonly organisationId?: string;
  /** Where the reader finds the records of the agreement. */
  readonly base: string;
  readonly children?: ComponentChildren;
}

const Handed = ({ record }: { readonly record: ListedRecord['record'] }) => {
  const { record: t, deliverables } = useText('visits');
  const fileOf = (uploadId: string | undefined): string => {
    const name = record.uploads.find(({ id }) => id === uploadId)?.name;
    return name ? ` · ${name}` : '';
  };
  return (
    <>
      <ul class="govuk-list">{record.deliverables.map(({ kind, name, uploadId }) => <li key={`${kind}${name}`}>{name} <span class="app-quiet">{labelOf(deliverables, kind)}{fileOf(uploadId)}</span></li>)}</ul>
      <span class="app-quiet">{record.status === 'confirmed' ? t.received : t.notReceived}</span>
    </>
  );
};

const Disputes = ({ record }: { readonly record: ListedRecord['record'] }) => {
  const { field } = useText('services');
  const { record: t } = useText('visits');
  const { date } = useText();
  const day = (at: string): string => date.day(localDateOf(at));
  return (
    <>
      {record.disputes.map(({ reason, raised, explanation, explained }) => (
        <div class="govuk-inset-text" key={raised.at}>
          <p><strong>{field.reason}</strong> {reason} <span class="app-quiet">{raised.name} {day(raised.at)}</span></p>
          {explanation !== undefined && explained && <p><strong>{t.explanation}</strong> {explanation} <span class="app-quiet">{explained.name} {day(explained.at)}</span></p>}
        </div>
      ))}
    </>
  );
};

export const RecordCard = ({ listed: { record, problems }, organisationId, base, children }: RecordCardProps) => {
  const { records: t, field, status } = useText('services');
  const { record: v } = useText('visits');
  const { codes, status: problemStatus } = useText('foundProblems');
  const { terms, date, list } = useText();
  return (
    <article class="app-card" aria-labelledby={`${record.id}-title`}>
      <h2 class="govuk-heading-s" id={`${record.id}-title`}><a class="govuk-link" href={`${base}${record.id}/`}>{date.day(record.servedOn)} {list(record.items.map((item) => labelOf(terms.serviceItems, item)))}</a></h2>
      <p><Tag status={record.status} labels={status} /></p>
      {record.status === 'corrected' && <p class="govuk-inset-text">{v.corrected} {record.correctedBy !== undefined && <a class="govuk-link" href={`${base}${record.correctedBy}/`}>{v.toCorrection}</a>}</p>}
      {record.corrects !== undefined && <p>{v.corrects(record.correctionReason ?? '')} <a class="govuk-link" href={`${base}${record.corrects}/`}>{v.toCorrected}</a></p>}
      <SummaryList
        rows={[
          { name: field.done, value: record.done },
          record.found !== undefined && { name: field.found, value: record.found },
          problems.length > 0 && { name: v.problems, value: <ul class="govuk-list">{problems.map(({ problem }) => <li key={problem.id}>{problem.code === 'other' ? problem.words : labelOf(codes, problem.code)} <span class="app-quiet">{labelOf(problemStatus, problem.status)}</span></li>)}</ul> },
          { name: field.manner, value: `${labelOf(terms.manners, record.manner)} · ${t.minutes(record.minutes)}` },
          record.deliverables.length > 0 && { name: v.deliverables, value: <Handed record={record} /> },
          record.place !== undefined && { name: field.place, value: record.place },
          record.position !== undefined && { name: v.position, value: `${record.position.latitude}, ${record.position.longitude}` },
          record.standInReason !== undefined && { name: field.standInReason, value: record.standInReason },
          record.rating !== undefined && { name: v.rating, value: v.points(record.rating.points, record.rating.words) },
        ]}
      />
      <Disputes record={record} />
      <FileList files={record.uploads} organisationId={organisationId} />
      <p class="govuk-hint">{t.loggedBy(record.logged.name, date.day(localDateOf(record.logged.at)))}{record.entry !== undefined && ` · ${t.entry(record.entry)}`}</p>
      {children}
    </article>
  );
};
