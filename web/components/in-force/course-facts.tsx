/**
 * How an agreement that both signed stands: its service year or its end, suspensions, specialists; its changes; its hand-over.
 *   <CourseFacts agreement={agreement} course={course} />
 *   <AmendmentList course={course} at="/app/agency/…/agreements/…" />
 *   <HandOverLink course={course} at="…" open={t.handOver.open} />
 */
import type { AgreementFile, Course } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { Tag } from '../tag.tsx';

export type Signed = Extract<AgreementFile['agreement'], { status: 'in-force' | 'ended' }>;

const Ended = ({ agreement: { endedOn, how, reason } }: { readonly agreement: Extract<Signed, { status: 'ended' }> }) => {
  const t = useText('inForce');
  const { pair } = useText();
  const { day } = useFormat();
  const words = t.endedOn(day(endedOn), how && t.handOver.how[how]);
  return <p>{reason ? pair(words, reason) : words}</p>;
};

export const CourseFacts = ({ agreement, course }: { readonly agreement: Signed; readonly course: Course }) => {
  const t = useText('inForce');
  const { day } = useFormat();
  const { year } = course;
  const { suspensions = [], formerSpecialists = [] } = agreement;
  return (
    <>
      {agreement.status === 'ended' && <Ended agreement={agreement} />}
      {agreement.status === 'in-force' && agreement.agreedEnd !== undefined && <p><strong>{t.agreedEnd(day(agreement.agreedEnd))}</strong></p>}
      {agreement.status === 'in-force' && <p>{(course.today < year.from ? t.yearAhead : t.year)(year.year, day(year.from), day(year.to))} {!year.subsidised && t.noSubsidy} {year.suspendedDays > 0 && t.suspended(year.suspendedDays)}</p>}
      {suspensions.length > 0 && <><h3 class="govuk-heading-s">{t.suspensions}</h3><ul class="govuk-list govuk-list--bullet">{suspensions.map(({ from, to, reason }) => <li key={from}>{t.suspensionLine(day(from), day(to), reason)}</li>)}</ul></>}
      {formerSpecialists.length > 0 && agreement.specialist && <p>{t.specialistNow(agreement.specialist.name, day(agreement.specialist.since))}</p>}
      {formerSpecialists.length > 0 && <><h3 class="govuk-heading-s">{t.former}</h3><ul class="govuk-list govuk-list--bullet">{formerSpecialists.map(({ personId, name, since, until, reason }) => <li key={`${personId}${until}`}>{t.formerLine(name, day(since), day(until), reason)}</li>)}</ul></>}
    </>
  );
};

interface AtProps {
  readonly course: Course;
  /** The agreement's page. */
  readonly at: string;
}

export const AmendmentList = ({ course, at }: AtProps) => {
  const t = useText('inForce');
  const { day } = useFormat();
  if (course.amendments.length === 0) return <p>{t.amendments.none}</p>;
  return (
    <ul class="govuk-list">
      {course.amendments.map(({ n, status, from, lastDay }) => (
        <li key={n}><a class="govuk-link" href={`${at}/amendments/${n}/`}>{t.amendments.line(n, day(from))}</a> <Tag status={status} labels={t.status} /> {status === 'signed' && lastDay && t.amendments.fileBy(day(lastDay))}</li>
      ))}
    </ul>
  );
};

/** `open`: how the list is called while it is worked on. */
export const HandOverLink = ({ course: { handOver }, at, open }: AtProps & { readonly open: string }) => {
  const { handOver: t } = useText('inForce');
  return handOver ? <p><a class="govuk-link" href={`${at}/hand-over/`}>{handOver.status === 'open' ? open : t.view}</a> {t.progress(handOver.done, handOver.confirmed, handOver.lines)}</p> : null;
};
