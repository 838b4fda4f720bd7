/**
 * To the office: how a signed agreement goes on, with its changes, its hand-over, its records and the enterprise's archive.
 *   <BureauCourse agreement={agreement} />
 */
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Ready } from '../problem.tsx';
import { AmendmentList, CourseFacts, HandOverLink, type Signed } from './course-facts.tsx';

export const BureauCourse = ({ agreement }: { readonly agreement: Signed }) => {
  const t = useText('inForce');
  const { records } = useText('agreements');
  const { archive } = useText('sections');
  const { id: agreementId, enterpriseId } = agreement;
  const query = useQuery(agreementRoutes.showBureauCourse, { params: { agreementId } });
  const at = `/app/bureau/filings/${agreementId}`;
  return (
    <section aria-labelledby="course">
      <h2 class="govuk-heading-m" id="course">{t.title}</h2>
      <Ready query={query}>
        {(course) => (
          <>
            <CourseFacts agreement={agreement} course={course} />
            <HandOverLink course={course} at={at} open={t.handOver.view} />
            <h3 class="govuk-heading-s">{t.amendments.title}</h3>
            <AmendmentList course={course} at={at} />
          </>
        )}
      </Ready>
      <p><a class="govuk-link" href={`/app/bureau/agreements/${agreementId}/records/`}>{records}</a> · <a class="govuk-link" href={`/app/bureau/archives/${enterpriseId}/`}>{archive}</a></p>
    </section>
  );
};
