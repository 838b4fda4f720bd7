import { useEffect } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { useMe, type Me, type Membership } from '../../app/me.tsx';
import { sectionsOfDuties, sectionsOfOrganisation, type Section } from '../../app/sections.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Confirm } from '../../components/fairs/confirm.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Problem, Ready } from '../../components/problem.tsx';
import { Tag } from '../../components/tag.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { OwnTaskList } from './task-list.tsx';

const Links = ({ sections }: { readonly sections: readonly Section[] }) => {
  const labels = useText('sections');
  return <ul class="app-links">{sections.map(({ href, label }) => <li key={href}><a class="govuk-link" href={href}>{labels[label]}</a></li>)}</ul>;
};

/** Somebody there is to say whether this person belongs: what they can do until then, and how to take the claim back. */
const Waiting = ({ membership: { organisationId, side }, rev }: { readonly membership: Membership; readonly rev: number }) => {
  const { waiting: t } = useText('people');
  const me = useMe();
  const leave = useAction(partyRoutes.leaveOrganisation);
  const goes = async (): Promise<void> => {
    if ((await leave.run({ params: { organisationId }, body: { rev } })).ok) me.reload();
  };
  return (
    <>
      <p class="app-quiet">{t[side]}</p>
      {side === 'enterprise' && <Links sections={sectionsOfOrganisation(side, organisationId).filter(({ label }) => label === 'choices')} />}
      {leave.problem && <Problem problem={leave.problem} />}
      <Confirm label={t.takeBack} ask={t.takeBackAsk} sure={t.takeBackSure} keep={t.keep} busy={leave.busy} onSure={goes} />
    </>
  );
};

const Organisation = ({ membership }: { readonly membership: Membership }) => {
  const t = useText('app');
  const { organisationId, organisationName, side, role, status, waiting } = membership;
  return (
    <section class="app-card">
      <h3 class="govuk-heading-m">{organisationName}</h3>
      <p>{labelOf(t.sides, side)} · {labelOf(t.memberRoles, role)} <Tag status={status} labels={t.memberStatuses} /></p>
      {waiting && <Waiting membership={membership} rev={waiting.rev} />}
      {status === 'claimed' && !waiting && <p class="app-quiet">{t.unverifiedHelp}</p>}
      {!waiting && <Links sections={sectionsOfOrganisation(side, organisationId)} />}
    </section>
  );
};

const Refused = ({ refused = [] }: Pick<Me, 'refused'>) => {
  const { refused: t } = useText('people');
  const format = useFormat();
  return (
    <>
      {refused.map(({ organisationId, organisationName, on, reason }) => (
        <div class="govuk-inset-text" key={organisationId}>
          <h3 class="govuk-heading-s">{t.title(organisationName)}</h3>
          <p>{t.on(format.day(on))} {reason && t.reason(reason)}</p>
          <p class="app-quiet">{t.again}</p>
        </div>
      ))}
    </>
  );
};

const Register = () => {
  const t = useText('app');
  return (
    <p class="govuk-button-group">
      <a class="govuk-button" href="/app/register/enterprise/">{t.registerEnterprise}</a>
      <a class="govuk-button govuk-button--secondary" href="/app/register/agency/">{t.registerAgency}</a>
    </p>
  );
};

const Organisations = ({ me: { memberships, refused, person } }: { readonly me: Me }) => {
  const t = useText('app');
  if (memberships.length === 0 && !refused && person.duties.length > 0) return null;
  return (
    <>
      <h2 class="govuk-heading-l">{t.organisations}</h2>
      <Refused refused={refused} />
      {memberships.length === 0 ? (
        <EmptyState title={t.noOrganisation}><p>{t.noOrganisationHelp}</p><Register /></EmptyState>
      ) : (
        <div class="app-columns">{memberships.map((membership) => <Organisation key={membership.organisationId} membership={membership} />)}</div>
      )}
    </>
  );
};

const Desk = ({ me: { person } }: { readonly me: Me }) => {
  const { terms, list } = useText();
  const t = useText('app');
  if (person.duties.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-l">{t.bureau}</h2>
      <p>{list(person.offices.map((office) => labelOf(terms.districts, office)))} · {list(person.duties.map((duty) => labelOf(t.duties, duty)))}</p>
      <Links sections={sectionsOfDuties(person.duties)} />
    </section>
  );
};

/** `/app/`: what waits for this person, the oldest deadline first, and the organisations they act for. */
const Tasks = () => {
  const t = useText('app');
  const { deputies } = useText('people');
  const me = useMe();
  // Something was done elsewhere in the app since the list was fetched.
  useEffect(() => (me.data ? me.reload() : undefined), []);
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <Ready query={me}>{(data) => data.memberships.length === 0 && data.person.duties.length === 0 ? <Organisations me={data} /> : <><OwnTaskList me={data} onChanged={me.reload} /><p><a class="govuk-link" href="/app/deputies/">{deputies.link}</a></p><Desk me={data} /><Organisations me={data} /></>}</Ready>
    </>
  );
};
export default Tasks;
