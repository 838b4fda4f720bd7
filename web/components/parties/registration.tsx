/**
 * Registers an organisation, or asks to join one that is registered already.
 *   <Registration side="enterprise" back={query.return} />
 */
import { useLocation } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { districts } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';
import { CheckField } from '../check-field.tsx';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { Form } from '../form.tsx';
import { PageTitle } from '../page-title.tsx';
import { PhoneField, TextArea, TextField } from '../text-fields.tsx';
import { SizeFields } from './size-fields.tsx';

interface RegistrationProps {
  readonly side: Side;
  /** Where to go on afterwards; an address of this app only. */
  readonly back?: string;
}

/** Leads back only into this app. */
const within = (address: string | undefined): string | undefined => (address && /^\/app\/[\w\-/]*$/.test(address) ? address : undefined);

const Join = ({ onJoined }: { readonly onJoined: () => void }) => {
  const { register: t, field } = useText('parties');
  const { memberRoles } = useText('app');
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.exists}</span></summary>
      <div class="govuk-details__text">
        <p>{t.joinLead}</p>
        <Form route={partyRoutes.claimMembership} submit={t.join} onDone={onJoined}>
          <TextField name="creditCode" label={field.creditCode} hint={field.creditCodeHint} maxLength={40} />
          <RadiosField name="role" label={t.joinRole} options={optionsOf(memberRoles)} value="manager" inline />
        </Form>
      </div>
    </details>
  );
};

/** Told before the registration stands: in which respects it looks like another one, and nothing else of that one. */
const MayBeRegistered = ({ kinds }: { readonly kinds: readonly string[] }) => {
  const { register: t, alike } = useText('search');
  const { list } = useText();
  return (
    <div class="govuk-inset-text" role="status">
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.same(list(kinds.map((kind) => labelOf(alike.kinds, kind))))}</p>
      <p>{t.todo}</p>
      <p>{t.other}</p>
      <CheckField name="alikeKnown" label={t.confirm} />
    </div>
  );
};

export const Registration = ({ side, back }: RegistrationProps) => {
  const { register: t, field, size } = useText('parties');
  const { register: search } = useText('search');
  const { terms } = useText();
  const { route } = useLocation();
  const { reload } = useMe();
  const [alike, setAlike] = useState<readonly string[]>();
  const lastYear = Number(today().slice(0, 4)) - 1;
  return (
    <div>
      <PageTitle>{t[side]}</PageTitle>
      <p>{side === 'enterprise' ? t.lead : t.leadAgency}</p>
      <Join onJoined={() => { reload(); route(within(back) ?? '/app/'); }} />
      <Form
        route={partyRoutes.registerOrganisation}
        fixed={{ side, ...(alike ? {} : { alikeKnown: false }) }}
        draft={`register-${side}`}
        submit={t.submit}
        onRefused={({ kind, facts = {} }) => { if (kind === 'may-be-registered') setAlike(Object.keys(facts)); }}
        onDone={({ id }) => {
          reload();
          route(within(back) ?? `/app/${side}/${id}/${side === 'agency' ? 'qualification/' : ''}`);
        }}
      >
        <TextField name="creditCode" label={field.creditCode} hint={field.creditCodeHint} maxLength={40} width={20} />
        <TextField name="name" label={field.name} hint={field.nameHint} maxLength={80} autoComplete="organization" />
        <SelectField name="district" label={field.district} options={optionsOf(terms.districts, districts)} />
        <TextField name="address" label={field.address} maxLength={120} autoComplete="street-address" />
        <TextField name="legalRepresentative" label={search.legalRepresentative} hint={search.legalRepresentativeHint} maxLength={30} optional />
        <TextField name="contactName" label={field.contactName} maxLength={30} autoComplete="name" />
        <PhoneField name="contactPhone" label={field.contactPhone} />
        {side === 'enterprise' && (
          <>
            <h2 class="govuk-heading-m">{size.title}</h2>
            <p>{size.lead}</p>
            <SizeFields at="size/" year={lastYear} />
          </>
        )}
        {alike && <MayBeRegistered kinds={alike} />}
        {side === 'agency' && <TextArea name="introduction" label={field.introduction} hint={field.introductionHint} optional maxLength={1000} />}
      </Form>
    </div>
  );
};
