/**
 * How an agreement that both signed goes on: its service year, changes, requests, renewal, hand-over, and what can be done.
 *   <CourseSection file={file} side="agency" organisationId={…} at="/app/agency/…/agreements/…" onDone={…} />
 */
import { useLocation } from 'preact-iso/router';
import { agreementRoutes, type AgreementFile, type Course } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Form } from '../form.tsx';
import { Ready } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { AskForms } from './ask-forms.tsx';
import { AskedSection } from './asked-section.tsx';

type Signed = Extract<AgreementFile['agreement'], { status: 'in-force' | 'ended' }>;
interface CourseSectionProps {
  readonly file: AgreementFile;
  readonly agreement: Signed;
  readonly side: Side;
  readonly organisationId: string;
  /** The agreement's page. */
  readonly at: string;
  readonly onDone: (said: string) => void;
}

const Ended = ({ agreement: { endedOn, how, reason } }: { readonly agreement: Extract<Signed, { status: 'ended' }> }) => {
  const t = useText('inForce');
  const { pair } = useText();
  const { day } = useFormat();
  const words = t.endedOn(day(endedOn), how && t.handOver.how[how]);
  return <p>{reason ? pair(words, reason) : words}</p>;
};

const Facts = ({ agreement, course }: { readonly agreement: Signed; readonly course: Course }) => {
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

const Amendments = ({ course, agreement, file, organisationId, at }: { readonly course: Course } & Omit<CourseSectionProps, 'side' | 'onDone'>) => {
  const t = useText('inForce');
  const { day } = useFormat();
  const { route } = useLocation();
  return (
    <section aria-labelledby="amendments">
      <h3 class="govuk-heading-s" id="amendments">{t.amendments.title}</h3>
      {course.amendments.length === 0 ? <p>{t.amendments.none}</p> : (
        <ul class="govuk-list">
          {course.amendments.map(({ n, status, from, lastDay }) => (
            <li key={n}><a class="govuk-link" href={`${at}/amendments/${n}/`}>{t.amendments.line(n, day(from))}</a> <Tag status={status} labels={t.status} /> {status === 'signed' && lastDay && t.amendments.fileBy(day(lastDay))}</li>
          ))}
        </ul>
      )}
      {file.actions.includes('amend') && agreement.status === 'in-force' && agreement.openAmendment === undefined && (
        <details class="govuk-details app-no-print">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.amendments.begin}</span></summary>
          <div class="govuk-details__text">
            <p>{t.amendments.lead}</p>
            <Form route={agreementRoutes.draftAmendment} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: agreement.rev }} submit={t.amendments.begin} onDone={({ n }) => route(`${at}/amendments/${n}/`)} />
          </div>
        </details>
      )}
    </section>
  );
};

const Renewal = ({ course, agreement, file, side, organisationId }: { readonly course: Course } & Omit<CourseSectionProps, 'at' | 'onDone'>) => {
  const { renewal: t } = useText('inForce');
  const { route } = useLocation();
  const link = (id: string) => `/app/${side}/${organisationId}/agreements/${id}/`;
  const { renewal } = agreement;
  if (!renewal && (agreement.status !== 'in-force' || !file.actions.includes('renew'))) return null;
  return (
    <section aria-labelledby="renewal">
      <h3 class="govuk-heading-s" id="renewal">{t.title}</h3>
      {renewal ? <p>{renewal.signed && `${t.signed}。`} <a class="govuk-link" href={link(renewal.agreementId)}>{t.open}</a></p> : (
        <details class="govuk-details app-no-print" open={course.renewalSoon}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.begin}</span></summary>
          <div class="govuk-details__text">
            <p>{t.lead(course.renewalYear)} {course.sample && t.partYear}</p>
            <Form route={agreementRoutes.renewAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: agreement.rev }} submit={t.begin} onDone={({ id }) => route(link(id))} />
          </div>
        </details>
      )}
    </section>
  );
};

export const CourseSection = ({ file, agreement, side, organisationId, at, onDone }: CourseSectionProps) => {
  const t = useText('inForce');
  const query = useQuery(agreementRoutes.showCourse, { params: { organisationId, agreementId: agreement.id } });
  const { asked } = agreement;
  const common = { file, agreement, organisationId };
  return (
    <section aria-labelledby="course">
      <h2 class="govuk-heading-m" id="course">{t.title}</h2>
      {agreement.status === 'in-force' && asked && <AskedSection asked={asked} agreement={agreement} side={side} organisationId={organisationId} may={file.actions.includes('answer-asked')} onDone={onDone} />}
      <Ready query={query}>
        {(course) => (
          <>
            <Facts agreement={agreement} course={course} />
            {course.handOver && <p><a class="govuk-link" href={`${at}/hand-over/`}>{course.handOver.status === 'open' ? t.handOver.open : t.handOver.view}</a> {t.handOver.progress(course.handOver.done, course.handOver.confirmed, course.handOver.lines)}</p>}
            <Amendments {...common} course={course} at={at} />
            <Renewal {...common} course={course} side={side} />
            {agreement.status === 'in-force' && !asked && file.actions.includes('ask') && <AskForms agreement={agreement} today={course.today} organisationId={organisationId} onDone={onDone} />}
          </>
        )}
      </Ready>
    </section>
  );
};
