/** The problems found under an agreement, for one of its sides: open ones first. */
import { useState } from 'preact/hooks';
import { serviceRoutes } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { ProblemList } from './problem-list.tsx';

export const ProblemsPage = ({ organisationId, agreementId, back }: { readonly organisationId: string; readonly agreementId: string; readonly back: string }) => {
  const t = useText('foundProblems');
  const { record } = useText('visits');
  const query = useQuery(serviceRoutes.listProblems, { params: { organisationId, agreementId } });
  const [said, setSaid] = useState('');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p role="status">{said}</p>
      <Ready query={query}>{({ problems }) => <ProblemList problems={problems} organisationId={organisationId} empty={t.none} onDone={(words) => { setSaid(words); query.reload(); }} />}</Ready>
      <p><a class="govuk-link" href={back}>{record.back}</a></p>
    </div>
  );
};
