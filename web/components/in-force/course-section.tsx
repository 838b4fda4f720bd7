/**
 * How an agreement that both signed goes on: its service year, changes, requests, renewal, hand-over, and what can be done.
 *   <CourseSection file={file} side="agency" organisationId={…} at="/app/agency/…/agreements/…" onDone={…} />
 */
import { useLocation } from 'preact-iso/router';
import { agreementRoutes, type AgreementFile, type Course } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Form } from '../form.tsx';
import { Ready } from '../problem.tsx';
import { AskForms } from './ask-forms.tsx';
import { AskedSection } from './asked-section.tsx';
import { AmendmentList, CourseFacts, HandOverLink, type Signed } from './course-facts.tsx';

interface CourseSectionProps {
  readonly file: AgreementFile;
  readonly agreement: Signed;
  readonly side: Side;
  readonly organisationId: string;
  /** The agreement's page. */
  readonly at: string;
  readonly onDone: (said: string) => void;
}

const Amendments = ({ course, agreement, file, organisationId, at }: { readonly course: Course } & Omit<CourseSectionProps, 'side' | 'onDone'>) => {
  const t = useText('inForce');
  const { route } = useLocation();
  return (
    <section aria-labelledby="amendments">
      <h3 class="govuk-heading-s" id="amendments">{t.amendments.title}</h3>
      <AmendmentList course={course} at={at} />
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
            <CourseFacts agreement={agreement} course={course} />
            <HandOverLink course={course} at={at} open={t.handOver.open} />
            <Amendments {...common} course={course} at={at} />
            <Renewal {...common} course={course} side={side} />
            {agreement.status === 'in-force' && !asked && file.actions.includes('ask') && <AskForms agreement={agreement} today={course.today} organisationId={organisationId} onDone={onDone} />}
          </>
        )}
      </Ready>
    </section>
  );
};
