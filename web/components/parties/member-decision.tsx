/**
 * An officer verifies a person's claim after seeing the licence, or refuses it.
 *   <MemberDecision member={…} targetId={…} onDone={…} />
 */
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { labelOf, useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { Form } from '../form.tsx';
import { Tag } from '../tag.tsx';
import { TextField } from '../text-fields.tsx';

interface MemberDecisionProps {
  readonly member: OrganisationFile['members'][number];
  readonly targetId: string;
  readonly onDone: (said: string) => void;
}

export const MemberDecision = ({ member: { membership, actions }, targetId, onDone }: MemberDecisionProps) => {
  const { bureau: t } = useText('parties');
  const { appoint } = useText('people');
  const { memberRoles, memberStatuses } = useText('app');
  const params = { targetId, personId: membership.personId };
  return (
    <article class="app-card">
      <h3 class="govuk-heading-s">{membership.claimed.name} · {labelOf(memberRoles, membership.role)}</h3>
      <p><Tag status={membership.status} labels={memberStatuses} /> {membership.reason}</p>
      {actions.includes('verify') && (
        <Form route={partyRoutes.decideMembership} params={params} fixed={{ rev: membership.rev, action: 'verify' }} submit={t.verify} onDone={() => onDone(t.memberDone)}>
          <CheckField name="licenceSeen" label={t.licenceSeen} />
        </Form>
      )}
      {actions.includes('refuse') && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.refuse}</span></summary>
          <div class="govuk-details__text">
            <Form route={partyRoutes.decideMembership} params={params} fixed={{ rev: membership.rev, action: 'refuse', licenceSeen: false }} submit={t.refuse} danger onDone={() => onDone(t.memberDone)}>
              <TextField name="reason" label={t.reason} maxLength={500} />
            </Form>
          </div>
        </details>
      )}
      {actions.includes('appoint') && (
        <details class="govuk-details">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{appoint.title}</span></summary>
          <div class="govuk-details__text">
            <p>{appoint.lead}</p>
            <Form route={partyRoutes.appointManager} params={params} fixed={{ rev: membership.rev }} submit={appoint.submit} onDone={() => onDone(t.memberDone)}>
              <TextField name="reason" label={appoint.reason} maxLength={500} />
              <CheckField name="licenceSeen" label={t.licenceSeen} />
            </Form>
          </div>
        </details>
      )}
    </article>
  );
};
