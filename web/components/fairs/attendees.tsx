/**
 * The enterprises at a fair with their needs, for an agency that has a booth; it chooses here.
 *   <Attendees organisationId={organisationId} fairId={fairId} choosing />
 */
import type { ComponentChildren } from 'preact';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { sectionName } from '../../../shared/rules/size/industry-code.ts';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import type { Body } from '../../use-query.ts';
import { LoadMore } from '../load-more.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { useItemNames } from './offer-facts.tsx';
import { Propose, useStandings } from './propose.tsx';

type Attendee = Body<typeof fairRoutes.listAttendees>['items'][number];

/** Trade, size and district: all that an agency knows of an enterprise before it is chosen. */
const useTraits = () => {
  const { terms } = useText();
  return ({ section, grade, district }: Attendee): string =>
    [section && sectionName(section), grade && terms.sizes[grade], labelOf(terms.districts, district)].filter(Boolean).join(' · ');
};

interface AttendeeCardProps {
  readonly attendee: Attendee;
  /** Once the agency may know it. */
  readonly name?: string;
  readonly children: ComponentChildren;
}

const AttendeeCard = ({ attendee, name, children }: AttendeeCardProps) => {
  const { attendees: t } = useText('fairs');
  const items = useItemNames();
  const traits = useTraits()(attendee);
  const { needs, note, checkedIn } = attendee;
  return (
    <li class="app-listing__item">
      <h3 class="govuk-heading-m app-listing__title">{name ?? traits} {checkedIn && <Tag status="checked-in" labels={{ 'checked-in': t.here }} />}</h3>
      {name && <p class="app-listing__meta">{traits}</p>}
      <dl class="app-facts">
        <dt>{t.needs}</dt><dd>{items(needs)}</dd>
        {note && <><dt>{t.note}</dt><dd>{note}</dd></>}
      </dl>
      {children}
    </li>
  );
};

interface AttendeesProps {
  readonly organisationId: string;
  readonly fairId: string;
  /** Nobody chooses any more once the fair is cancelled. */
  readonly choosing: boolean;
}

export const Attendees = ({ organisationId, fairId, choosing }: AttendeesProps) => {
  const { attendees: t } = useText('fairs');
  const traits = useTraits();
  const attendees = usePages(fairRoutes.listAttendees, { params: { organisationId, fairId }, query: {} });
  const standings = useStandings(organisationId, fairId, 'agency');
  return (
    <section>
      <h2 class="govuk-heading-l">{t.title}</h2>
      <p>{t.lead}</p>
      {!attendees.items && (attendees.problem ? <Problem problem={attendees.problem} onRetry={attendees.reload} /> : <Loading />)}
      {attendees.items?.length === 0 && <p>{t.none}</p>}
      <ul class="app-listing">
        {attendees.items?.map((attendee) => {
          const standing = standings.byOther.get(attendee.enterpriseId);
          return (
            <AttendeeCard key={attendee.enterpriseId} attendee={attendee} name={standing?.enterpriseName}>
              {choosing && <Propose organisationId={organisationId} fairId={fairId} otherId={attendee.enterpriseId} name={standing?.enterpriseName ?? traits(attendee)} side="agency" standing={standing} onDone={standings.reload} />}
            </AttendeeCard>
          );
        })}
      </ul>
      <LoadMore pages={attendees} />
    </section>
  );
};
