/**
 * The enterprises at a fair with their needs, for an agency that has a booth; it finds, invites and notes talks here.
 *   <Attendees organisationId={organisationId} fairId={fairId} fairTitle={fair.title} />
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { agencyMayCall } from '../../../shared/domain/selection-rules.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { LoadMore } from '../load-more.tsx';
import { Loading, Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { AttendeeFilter, isWanted, type Wanted } from './attendee-filter.tsx';
import { Contact } from './contact.tsx';
import { useItemNames } from './offer-facts.tsx';
import { Propose } from './propose.tsx';
import { TalkForm } from './talk-form.tsx';
import { useTraits, type Attendee } from './traits.ts';
import { useSelection, type Selection } from './use-selection.ts';

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

const Left = ({ selection: { left, rules, open } }: { readonly selection: Selection }) => {
  const { fair: t } = useText('selection');
  const sent = rules.invitations - left;
  return <p><strong>{!open ? t.closed : left === 0 ? t.invitationsFull(sent) : t.invitationsLeft(sent, left)}</strong></p>;
};

export const Attendees = ({ organisationId, fairId, fairTitle }: { readonly organisationId: string; readonly fairId: string; readonly fairTitle: string }) => {
  const { attendees: t } = useText('fairs');
  const { filter: f, talk: words } = useText('selection');
  const traits = useTraits();
  const attendees = usePages(fairRoutes.listAttendees, { params: { organisationId, fairId }, query: {} });
  const selection = useSelection(organisationId, fairId, 'agency');
  const [wanted, setWanted] = useState<Wanted>({});
  const [talking, setTalking] = useState<string>();
  const [said, setSaid] = useState('');
  const filtered = Object.values(wanted).some((value) => value !== undefined);
  const { loadMore, loading, problem } = attendees;
  // What is looked for may be on any page: all of them are fetched, one after the other.
  useEffect(() => {
    if (filtered && loadMore && !loading && !problem) loadMore();
  }, [filtered, loadMore, loading, problem]);
  const shown = (attendees.items ?? []).filter(isWanted(wanted));
  return (
    <section>
      <h2 class="govuk-heading-l">{t.title}</h2>
      <p>{t.lead}</p>
      {selection.data && <Left selection={selection.data} />}
      {!attendees.items && (problem ? <Problem problem={problem} onRetry={attendees.reload} /> : <Loading />)}
      {attendees.items?.length === 0 && <p>{t.none}</p>}
      {attendees.items && attendees.items.length > 0 && <AttendeeFilter value={wanted} onChange={setWanted} />}
      <p role="status">{said || (filtered && (loadMore ? f.searching : shown.length === 0 ? f.none : f.shown(shown.length)))}</p>
      <ul class="app-listing">
        {shown.map((attendee) => {
          const { enterpriseId } = attendee;
          const standing = selection.byOther.get(enterpriseId);
          const name = standing?.choice.enterpriseName;
          return (
            <AttendeeCard key={enterpriseId} attendee={attendee} name={name}>
              {standing && agencyMayCall(standing.choice) && <Contact organisationId={organisationId} choiceId={standing.choice.id} name={name ?? ''} />}
              {(standing ?? selection.data?.open) && <Propose organisationId={organisationId} fairId={fairId} otherId={enterpriseId} name={name ?? traits(attendee)} fairTitle={fairTitle} queued={selection.queued.has(enterpriseId)} side="agency" standing={standing} onDone={selection.reload} />}
              {talking === enterpriseId ? (
                <TalkForm organisationId={organisationId} fairId={fairId} enterpriseId={enterpriseId} name={name ?? traits(attendee)} onCancel={() => setTalking(undefined)} onDone={() => { setTalking(undefined); setSaid(words.saved); }} />
              ) : (
                <p><button type="button" class="app-link-button" onClick={() => { setTalking(enterpriseId); setSaid(''); }}>{words.add}<span class="govuk-visually-hidden"> {name ?? traits(attendee)}</span></button></p>
              )}
            </AttendeeCard>
          );
        })}
      </ul>
      <LoadMore pages={attendees} />
    </section>
  );
};
