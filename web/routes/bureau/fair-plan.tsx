import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { HallPlan } from '../../components/fairs/hall-plan.tsx';
import { PlanEditor } from '../../components/fairs/plan-editor.tsx';
import { useMe } from '../../app/me.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/fairs/:fairId/plan/`: where booths stand in the hall, of a draft or a published fair. */
const FairPlan = ({ params: { fairId = '' } }: PageProps) => {
  const t = useText('fairPlan');
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  const duties = useMe().data?.person.duties ?? [];
  const [said, setSaid] = useState('');
  const saved = (words: string): void => {
    setSaid(words);
    query.reload();
    scrollTo(0, 0);
  };
  return (
    <Ready query={query}>
      {({ fair, booths }) => {
        const drawing = duties.includes('fair') && (fair.status === 'draft' || fair.status === 'published');
        const placed = booths.flatMap(({ status, number, organisationName }) => (status === 'placed' && number ? [{ number, name: organisationName }] : []));
        return (
          <>
            <PageTitle caption={fair.title}>{t.title}</PageTitle>
            <p class="app-links"><a class="govuk-link" href={`/app/bureau/fairs/${fairId}/`}>{t.back}</a> {fair.plan && <a class="govuk-link" href={`/app/bureau/fairs/${fairId}/plan/print/`}>{t.print}</a>}</p>
            <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
            {drawing ? <PlanEditor fair={fair} booths={booths} onSaved={saved} onReload={query.reload} /> : fair.plan ? <HallPlan plan={fair.plan} booths={placed} /> : <p>{t.none}</p>}
          </>
        );
      }}
    </Ready>
  );
};

export default FairPlan;
