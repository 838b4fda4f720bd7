/**
 * The agencies with a booth, with their offers; an enterprise that signed up chooses here.
 *   <AgenciesAtFair organisationId={organisationId} fairId={fairId} needs={signUp.needs} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { ServiceItem } from '../../../shared/domain/party.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Ready } from '../problem.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { Propose, useStandings } from './propose.tsx';

interface AgenciesAtFairProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly needs: readonly ServiceItem[];
}

export const AgenciesAtFair = ({ organisationId, fairId, needs }: AgenciesAtFairProps) => {
  const { agencies: t } = useText('fairs');
  const booths = useQuery(fairRoutes.listBooths, { params: { organisationId, fairId } });
  const standings = useStandings(organisationId, fairId, 'enterprise');
  return (
    <section>
      <h2 class="govuk-heading-l">{t.title}</h2>
      <Ready query={booths}>
        {(data) => data.booths.length === 0 ? <p>{t.none}</p> : (
          <>
            <p>{t.lead}</p>
            <ul class="app-listing">
              {[...data.booths].sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'en', { numeric: true })).map((booth) => (
                <li class="app-listing__item" key={booth.organisationId}>
                  <h3 class="govuk-heading-m app-listing__title">{booth.organisationName}</h3>
                  <p class="app-listing__meta">{booth.number && t.booth(booth.number)} · <a class="govuk-link" href={`/agencies/${booth.organisationId}/`}>{t.more}</a></p>
                  <OfferFacts offer={booth.offer} needs={needs} />
                  {data.fair.status !== 'cancelled' && <Propose organisationId={organisationId} fairId={fairId} otherId={booth.organisationId} name={booth.organisationName} side="enterprise" standing={standings.byOther.get(booth.organisationId)} onDone={standings.reload} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Ready>
    </section>
  );
};
