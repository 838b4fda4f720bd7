import { serviceRoutes, type Visit } from '../../../shared/contract/services.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { VisitCard } from '../../components/services/visit-card.tsx';
import { addDays, localDate } from '../../../shared/rules/dates.ts';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const groups = ['overdue', 'today', 'soon', 'later'] as const;
/** Due within this many days is soon. */
const SOON_DAYS = 14;

/** By today's date, not by the day on which a kept answer was given. */
const groupOf = ({ next }: Visit): (typeof groups)[number] => {
  const now = today();
  if (!next || next.by > addDays(localDate(now), SOON_DAYS)) return 'later';
  return next.by < now ? 'overdue' : next.by === now ? 'today' : 'soon';
};

/** `/app/agency/:organisationId/visits/`: a specialist's day, also without a network as of the last look. */
const AgencyVisits = ({ params: { organisationId = '' } }: PageProps) => {
  const { day: t } = useText('visits');
  const query = useQuery(serviceRoutes.listVisits, { params: { organisationId } });
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <Ready query={query}>
        {({ visits }) => (
          <>
            {visits.length === 0 && <EmptyState title={t.none} />}
            {groups.map((group) => {
              const own = visits.filter((visit) => groupOf(visit) === group);
              return own.length === 0 ? null : (
                <section key={group} aria-labelledby={`visits-${group}`}>
                  <h2 class="govuk-heading-m" id={`visits-${group}`}>{labelOf(t.group, group)}</h2>
                  {own.map((visit) => <VisitCard key={visit.agreementId} organisationId={organisationId} visit={visit} />)}
                </section>
              );
            })}
          </>
        )}
      </Ready>
      <p><a class="govuk-link" href={`/app/agency/${organisationId}/plans/`}>{t.plans}</a></p>
    </div>
  );
};

export default AgencyVisits;
