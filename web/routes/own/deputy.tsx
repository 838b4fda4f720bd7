import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { useMe } from '../../app/me.tsx';
import { DeputyshipCard } from '../../components/own/deputyship.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/deputies/:deputyshipId/`: one arrangement, for whoever is asked to stand in. */
const Deputy = ({ params: { deputyshipId = '' } }: PageProps) => {
  const { deputies: t } = useText('people');
  const me = useMe();
  const query = useQuery(taskRoutes.showDeputyship, { params: { deputyshipId } });
  const done = (): void => {
    query.reload();
    me.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p class="app-lead">{t.lead}</p>
      <Ready query={query}>{(view) => <DeputyshipCard key={view.deputyship.rev} view={view} onDone={done} />}</Ready>
      <p><a class="govuk-link" href="/app/deputies/">{t.back}</a></p>
    </div>
  );
};
export default Deputy;
