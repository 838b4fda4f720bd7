/**
 * The enterprises at a fair with their needs, for an agency that has a booth; it chooses here.
 *   <Attendees organisationId={organisationId} fairId={fairId} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { LoadMore } from '../load-more.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { useItemNames } from './offer-facts.tsx';
import { Propose, useStandings } from './propose.tsx';

interface AttendeesProps {
  readonly organisationId: string;
  readonly fairId: string;
  /** Nobody chooses any more once the fair is cancelled. */
  readonly choosing: boolean;
}

export const Attendees = ({ organisationId, fairId, choosing }: AttendeesProps) => {
  const { attendees: t } = useText('fairs');
  const attendees = usePages(fairRoutes.listAttendees, { params: { organisationId, fairId }, query: {} });
  const standings = useStandings(organisationId, fairId, 'agency');
  const names = useItemNames();
  return (
    <section>
      <h2 class="govuk-heading-l">{t.title}</h2>
      <p>{t.lead}</p>
      {!attendees.items && (attendees.problem ? <Problem problem={attendees.problem} onRetry={attendees.reload} /> : <Loading />)}
      {attendees.items?.length === 0 && <p>{t.none}</p>}
      <ul class="app-listing">
        {attendees.items?.map(({ enterpriseId, enterpriseName, needs, note, checkedIn }) => (
          <li class="app-listing__item" key={enterpriseId}>
            <h3 class="govuk-heading-m app-listing__title">{enterpriseName} {checkedIn && <Tag status="checked-in" labels={{ 'checked-in': t.here }} />}</h3>
            <dl class="app-facts">
              <dt>{t.needs}</dt><dd>{names(needs)}</dd>
              {note && <><dt>{t.note}</dt><dd>{note}</dd></>}
            </dl>
            {choosing && <Propose organisationId={organisationId} fairId={fairId} otherId={enterpriseId} name={enterpriseName} side="agency" standing={standings.byOther.get(enterpriseId)} onDone={standings.reload} />}
          </li>
        ))}
      </ul>
      <LoadMore pages={attendees} />
    </section>
  );
};
