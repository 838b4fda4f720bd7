import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { byNumber, numbersOf } from '../../../shared/domain/hall-plan.ts';
import { HallDrawing } from '../../components/fairs/hall-plan.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Sheets = ({ fair, booths }: Pick<Body<typeof fairRoutes.showFair>, 'fair' | 'booths'>) => {
  const t = useText('fairPlan');
  const { plan: words } = useText('fairWords');
  const { dayWithWeekday } = useFormat();
  if (!fair.plan) return <p>{t.none}</p>;
  const named = new Map(booths.flatMap(({ status, number, organisationName }) => (status === 'placed' && number ? [[number, organisationName] as const] : [])));
  return (
    <>
      <section class="app-plan-sheet" aria-label={words.title}>
        <p class="app-plan-sheet__title">{fair.title}</p>
        <p>{dayWithWeekday(fair.date)} {fair.startTime}–{fair.endTime} · {fair.venue}</p>
        <div class="app-plan-sheet__hall" tabIndex={0} role="group" aria-label={words.title}><HallDrawing plan={fair.plan} booths={[...named].map(([number, name]) => ({ number, name }))} names={(fair.plan[0]?.length ?? 0) <= 14} /></div>
      </section>
      <section class="app-plan-sheet" aria-labelledby="plan-index">
        <h2 class="govuk-heading-m" id="plan-index">{t.index}</h2>
        <ul class="app-plan-index">
          {numbersOf(fair.plan).sort(byNumber).map((number) => <li key={number}><strong>{number}</strong> <span>{named.get(number) ?? t.freeBooth}</span></li>)}
        </ul>
      </section>
    </>
  );
};

/** `/app/bureau/fairs/:fairId/plan/print/`: the plan and who stands where, for the wall of the hall. */
const FairPlanPrint = ({ params: { fairId = '' } }: PageProps) => {
  const t = useText('fairPlan');
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  return (
    <Ready query={query}>
      {({ fair, booths }) => (
        <>
          <div class="app-no-print">
            <PageTitle caption={fair.title}>{t.printTitle}</PageTitle>
            <p class="app-links"><a class="govuk-link" href={`/app/bureau/fairs/${fairId}/plan/`}>{t.edit}</a> <a class="govuk-link" href={`/app/bureau/fairs/${fairId}/`}>{t.back}</a></p>
            <p>{t.printLead}</p>
            <button type="button" class="govuk-button" onClick={() => print()}>{t.printButton}</button>
          </div>
          <Sheets fair={fair} booths={booths} />
        </>
      )}
    </Ready>
  );
};

export default FairPlanPrint;
