/**
 * An organisation to its own people: particulars, size, account, colleagues, history.
 *   <OrganisationPage side="enterprise" organisationId={…} />
 */
import { useState } from 'preact/hooks';
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { SIZE_FILES } from '../../../shared/domain/condition-names.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { today } from '../../business-time.ts';
import { useMembership } from '../../app/me.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Form } from '../form.tsx';
import { NoticeBanner } from '../notices.tsx';
import { PageTitle } from '../page-title.tsx';
import { PhotoUpload } from '../photo-upload.tsx';
import { Ready } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { PhoneField, TextArea, TextField } from '../text-fields.tsx';
import { MembersSection } from './members-section.tsx';
import { PartyHistory } from './party-history.tsx';
import { Particulars } from './particulars.tsx';
import { SizeFields } from './size-fields.tsx';

interface SectionProps {
  readonly file: OrganisationFile;
  readonly onDone: (said: string) => void;
}

const Folded = ({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) => (
  <details class="govuk-details app-no-print">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{title}</span></summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);

const Changes = ({ file: { organisation }, manager, onDone }: SectionProps & { readonly manager: boolean }) => {
  const { field, organisation: t, size, payee: p } = useText('parties');
  const conditions = useText('conditions');
  const common = { params: { organisationId: organisation.id }, fixed: { rev: organisation.rev } };
  return (
    <>
      <Folded title={t.change}>
        <Form key={organisation.rev} {...common} route={partyRoutes.changeParticulars} submit={t.save} onDone={() => onDone(t.saved)}>
          <TextField name="name" label={field.name} value={organisation.name} maxLength={80} />
          <TextField name="address" label={field.address} value={organisation.address} maxLength={120} />
          <TextField name="legalRepresentative" label={conditions.legalRepresentative} hint={field.keep} optional maxLength={30} />
          <TextField name="contactName" label={field.contactName} hint={field.keep} optional maxLength={30} />
          <PhoneField name="contactPhone" label={field.contactPhone} hint={field.keep} optional />
          {organisation.side === 'agency' && <TextArea name="introduction" label={field.introduction} hint={field.introductionHint} optional maxLength={1000} value={organisation.introduction} />}
        </Form>
      </Folded>
      {organisation.side === 'enterprise' && (
        <Folded title={size.title}>
          <p>{size.lead}</p>
          <Form key={organisation.rev} {...common} route={partyRoutes.giveSizeFigures} draft={`size-${organisation.id}`} submit={size.submit} onDone={() => onDone(t.saved)}>
            <SizeFields figures={organisation.size?.figures} year={Number(today().slice(0, 4)) - 1} />
            <PhotoUpload name="uploadIds" label={conditions.sizes.uploads} hint={conditions.sizes.uploadsHint} organisationId={organisation.id} max={SIZE_FILES} kept={`size-${organisation.id}`} optional />
          </Form>
        </Folded>
      )}
      {organisation.side === 'agency' && manager && (
        <Folded title={t.payee}>
          <Form key={organisation.rev} {...common} route={partyRoutes.setPayee} submit={p.submit} onDone={() => onDone(p.saved)}>
            <TextField name="accountName" label={p.accountName} value={organisation.payee?.accountName} maxLength={80} />
            <TextField name="bank" label={p.bank} value={organisation.payee?.bank} maxLength={80} />
            <TextField name="account" label={p.account} hint={p.accountHint} inputMode="numeric" maxLength={30} />
          </Form>
        </Folded>
      )}
    </>
  );
};

export const OrganisationPage = ({ side, organisationId }: { readonly side: Side; readonly organisationId: string }) => {
  const { organisation: t, qualification } = useText('parties');
  const { memberStatuses, unverifiedHelp } = useText('app');
  const conditions = useText('conditions');
  const { waiting } = useText('people');
  const query = useQuery(partyRoutes.showOrganisation, { params: { organisationId } });
  const membership = useMembership(organisationId);
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle>{query.data?.organisation.name ?? t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      {membership?.status === 'claimed' && <div class="govuk-inset-text"><Tag status="claimed" labels={memberStatuses} /> {membership.waiting ? waiting[side] : unverifiedHelp}</div>}
      <Ready query={query}>
        {(file) => (
          <>
            <Particulars file={file} />
            {side === 'enterprise' && <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/conditions/`}>{conditions.link}</a></p>}
            {side === 'agency' && <p><a class="govuk-link" href={`/app/agency/${organisationId}/qualification/`}>{qualification.title}</a></p>}
            <Changes file={file} manager={membership?.role === 'manager' && membership.status === 'verified'} onDone={done} />
            <MembersSection file={file} onDone={done} />
            <PartyHistory history={file.history} />
          </>
        )}
      </Ready>
    </div>
  );
};
