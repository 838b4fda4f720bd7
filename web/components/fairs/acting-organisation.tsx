/**
 * Which of the person's organisations of one side takes part: the only one at once, one of several by choice; without any
 * the way to register one and come back.
 *   <ActingOrganisation side="enterprise" fairId={fairId} title={t.title}>{(organisationId) => <MySignUp … />}</ActingOrganisation>
 */
import type { ComponentChildren } from 'preact';
import type { Side } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { useText } from '../../text.tsx';
import { EmptyState } from '../empty-state.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';

interface ActingOrganisationProps {
  readonly side: Side;
  readonly fairId: string;
  readonly title: string;
  /** Where the person is, to come back to after registering. */
  readonly here: string;
  readonly children: (organisationId: string) => ComponentChildren;
}

const useWords = (side: Side) => {
  const { acting: t } = useText('fairVisit');
  return side === 'enterprise'
    ? { which: t.whichEnterprise, none: t.noEnterprise, help: t.noEnterpriseHelp, register: t.registerEnterprise }
    : { which: t.whichAgency, none: t.noAgency, help: t.noAgencyHelp, register: t.registerAgency };
};

export const ActingOrganisation = ({ side, fairId, title, here, children }: ActingOrganisationProps) => {
  const words = useWords(side);
  return (
    <Ready query={useMe()}>
      {({ memberships }) => {
        const own = memberships.filter((membership) => membership.side === side && (membership.status === 'claimed' || membership.status === 'verified'));
        const [only] = own;
        if (only && own.length === 1) return children(only.organisationId);
        return (
          <>
            <PageTitle>{title}</PageTitle>
            {only ? (
              <>
                <h2 class="govuk-heading-m">{words.which}</h2>
                <ul class="app-tasks">
                  {own.map(({ organisationId, organisationName }) => <li class="app-tasks__item" key={organisationId}><a class="govuk-link app-tasks__link" href={`/app/${side}/${organisationId}/fairs/${fairId}/`}>{organisationName}</a></li>)}
                </ul>
              </>
            ) : (
              <EmptyState title={words.none}>
                <p>{words.help}</p>
                <a class="govuk-button" href={`/app/register/${side}/?return=${encodeURIComponent(here)}`}>{words.register}</a>
              </EmptyState>
            )}
          </>
        );
      }}
    </Ready>
  );
};
