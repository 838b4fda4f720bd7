/**
 * Which of the person's organisations of one side takes part: the only one at once, one of several by choice; what to do
 * without any.
 *   <ActingOrganisation side="enterprise" fairId={fairId} title={t.title} none={<RegisterAndSignUp … />}>{(organisationId) => <MySignUp … />}</ActingOrganisation>
 */
import type { ComponentChildren } from 'preact';
import type { Side } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { useText } from '../../text.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';

interface ActingOrganisationProps {
  readonly side: Side;
  readonly fairId: string;
  readonly title: string;
  /** For a person who belongs to none of this side. */
  readonly none: ComponentChildren;
  readonly children: (organisationId: string) => ComponentChildren;
}

export const ActingOrganisation = ({ side, fairId, title, none, children }: ActingOrganisationProps) => {
  const { which } = useText('fairVisit');
  return (
    <Ready query={useMe()}>
      {({ memberships }) => {
        const own = memberships.filter((membership) => membership.side === side && (membership.status === 'claimed' || membership.status === 'verified'));
        const [only] = own;
        if (!only) return none;
        if (own.length === 1) return children(only.organisationId);
        return (
          <>
            <PageTitle>{title}</PageTitle>
            <h2 class="govuk-heading-m">{which[side]}</h2>
            <ul class="app-tasks">
              {own.map(({ organisationId, organisationName }) => <li class="app-tasks__item" key={organisationId}><a class="govuk-link app-tasks__link" href={`/app/${side}/${organisationId}/fairs/${fairId}/`}>{organisationName}</a></li>)}
            </ul>
          </>
        );
      }}
    </Ready>
  );
};
