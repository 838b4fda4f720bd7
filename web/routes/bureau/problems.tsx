import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { ProblemList } from '../../components/services/problem-list.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/agreements/:agreementId/problems/`: what was found under an agreement, as an officer reads it. */
const BureauProblems = ({ params: { agreementId = '' } }: PageProps) => {
  const t = useText('foundProblems');
  const { record } = useText('visits');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <Ready query={useQuery(serviceRoutes.listBureauProblems, { params: { agreementId } })}>{({ problems }) => <ProblemList problems={problems} empty={t.none} />}</Ready>
      <p><a class="govuk-link" href={`/app/bureau/agreements/${agreementId}/records/`}>{record.back}</a></p>
    </div>
  );
};

export default BureauProblems;
