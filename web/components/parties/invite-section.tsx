/**
 * A manager invites a colleague by a link and a QR code, and takes invitations back.
 *   <InviteSection organisationId={…} side="agency" onDone={(said) => …} />
 */
import { useEffect, useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { hashOf } from '../../hash-of.ts';
import { randomKey } from '../../random.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { DataTable } from '../data-table.tsx';
import { Form } from '../form.tsx';
import { Problem, Ready } from '../problem.tsx';
import { QrCode } from '../qr-code.tsx';
import { Tag } from '../tag.tsx';
import { TextField } from '../text-fields.tsx';

interface InviteSectionProps {
  readonly organisationId: string;
  readonly side: Side;
  readonly onDone: (said: string) => void;
}
interface Made {
  readonly token: string;
  readonly expiresOn: string;
}

/** The token is in the part of the address that browsers send to no server. */
const linkOf = (token: string): string => `${location.origin}/app/join/#${token}`;

const MadeInvitation = ({ made: { token, expiresOn }, onAnother }: { readonly made: Made; readonly onAnother: () => void }) => {
  const { invite: t } = useText('people');
  const { date } = useText();
  const [copied, setCopied] = useState(false);
  const link = linkOf(token);
  const copy = (): void => {
    // Old WebViews have no clipboard: the link stands there to be marked and copied.
    void navigator.clipboard?.writeText(link).then(() => setCopied(true), () => undefined);
  };
  return (
    <div class="govuk-inset-text" role="status">
      <p><strong>{t.until(date.day(expiresOn))}</strong></p>
      <p>{t.once}</p>
      <QrCode text={link} label={t.qr('')} />
      <p class="app-hash"><span class="govuk-visually-hidden">{t.link} </span>{link}</p>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" onClick={copy}>{copied ? t.copied : t.copy}</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onAnother}>{t.another}</button>
      </div>
    </div>
  );
};

const Invite = ({ organisationId, side, onMade }: Omit<InviteSectionProps, 'onDone'> & { readonly onMade: (made: Made) => void }) => {
  const { invite: t } = useText('people');
  const { memberRoles } = useText('app');
  const [secret, setSecret] = useState<{ readonly token: string; readonly key: string }>();
  useEffect(() => {
    const token = randomKey();
    void hashOf(token).then((key) => setSecret({ token, key }));
  }, []);
  if (!secret) return null;
  return (
    <Form route={partyRoutes.inviteColleague} params={{ organisationId }} fixed={{ key: secret.key, ...(side === 'enterprise' && { role: 'manager' }) }} submit={t.submit} onDone={({ expiresOn }) => onMade({ token: secret.token, expiresOn })}>
      <p>{t.lead}</p>
      <TextField name="name" label={t.name} hint={t.nameHint} maxLength={30} autoComplete="off" />
      {side === 'agency' && <RadiosField name="role" label={t.role} options={optionsOf(memberRoles, ['specialist', 'manager'])} value="specialist" />}
    </Form>
  );
};

export const InviteSection = ({ organisationId, side, onDone }: InviteSectionProps) => {
  const { invite: t } = useText('people');
  const { memberRoles } = useText('app');
  const { date } = useText();
  const query = useQuery(partyRoutes.listInvitations, { params: { organisationId } });
  const withdraw = useAction(partyRoutes.withdrawInvitation);
  const [made, setMade] = useState<Made>();
  const back = (invitationId: string) => async (): Promise<void> => {
    if (!(await withdraw.run({ params: { organisationId, invitationId } })).ok) return;
    query.reload();
    onDone(t.withdrawn);
  };
  return (
    <section class="app-no-print">
      <details class="govuk-details" open={made !== undefined}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.title}</span></summary>
        <div class="govuk-details__text">
          {made ? <MadeInvitation made={made} onAnother={() => setMade(undefined)} /> : <Invite organisationId={organisationId} side={side} onMade={(next) => { setMade(next); query.reload(); }} />}
        </div>
      </details>
      {withdraw.problem && <Problem problem={withdraw.problem} />}
      <Ready query={query}>
        {({ items }) => items.length === 0 ? null : (
          <DataTable
            caption={t.sent}
            rows={items}
            rowKey={({ invitation }) => invitation.id}
            columns={[
              { label: t.name, cell: ({ invitation }) => invitation.personName ?? t.closed },
              { label: t.role, cell: ({ invitation }) => labelOf(memberRoles, invitation.role) },
              { label: t.by, cell: ({ invitation }) => invitation.invited.name },
              { label: t.expires, cell: ({ invitation }) => date.day(invitation.expiresOn) },
              { label: '', cell: ({ invitation, actions }) => <><Tag status={invitation.status} labels={t.status} /> {actions.includes('withdraw') && <button type="button" class="app-link-button" onClick={back(invitation.id)}>{t.withdraw}</button>}</> },
            ]}
          />
        )}
      </Ready>
    </section>
  );
};
