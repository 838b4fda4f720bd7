/**
 * One agreement to one of its sides: terms, signatures, filing clock, what can be done, what happened.
 *   <AgreementPage side="enterprise" organisationId={…} agreementId={…} />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useMembership } from '../../app/me.tsx';
import { labelOf, useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { SelectField } from '../select-field.tsx';
import { Form } from '../form.tsx';
import { NoticeBanner } from '../notices.tsx';
import { PrintLinks } from '../documents/print-links.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { CourseSection } from '../in-force/course-section.tsx';
import { NoticesTold } from '../in-force/notices-told.tsx';
import { TerminateSection } from '../in-force/terminate-section.tsx';
import { AgreementHistory } from './agreement-history.tsx';
import { FilingClockView } from './filing-clock.tsx';
import { ReasonSection } from './reason-section.tsx';
import { SignSection } from './sign-section.tsx';
import { TermsForm } from './terms-form.tsx';
import { TermsView } from './terms-view.tsx';

interface AgreementPageProps {
  readonly side: Side;
  readonly organisationId: string;
  readonly agreementId: string;
}
interface SectionProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

const Warnings = ({ warnings, agreement: { status } }: Pick<AgreementFile, 'warnings' | 'agreement'>) => {
  const { warning: t } = useText('agreements');
  return warnings.length ? (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-s">{status === 'in-force' ? t.inForce : t.title}</h2>
      <ul class="govuk-list govuk-list--bullet">{warnings.map((kind) => <li key={kind}>{t[kind]}</li>)}</ul>
    </div>
  ) : null;
};

const Editing = ({ file, organisationId, onDone }: SectionProps) => {
  const t = useText('agreements');
  const label = useText('agreementTerms');
  const { agreement, actions } = file;
  const params = { organisationId, agreementId: agreement.id };
  if (!actions.includes('edit')) return null;
  return (
    <>
      {actions.includes('offer') && !agreement.specialist && <p class="govuk-inset-text">{t.offer.specialistFirst}</p>}
      {actions.includes('offer') && agreement.specialist && (
        <Form route={agreementRoutes.offerAgreement} params={params} fixed={{ rev: agreement.rev }} submit={t.offer.submit} elsewhere={{ 'terms/items': { label: t.items }, 'terms/fee/amountFen': { label: label.amount }, 'terms/fee/payerName': { label: label.payerName }, 'terms/fee/due': { label: label.due }, 'terms/liability': { label: label.liability }, 'terms/endsOn': { label: label.endsOn }, specialistId: { label: label.specialist } }} onDone={() => onDone(t.done.offered)}>
          <h2 class="govuk-heading-m">{t.offer.title}</h2>
          <p>{t.offer.lead}</p>
        </Form>
      )}
      <details class="govuk-details app-no-print" open={agreement.status === 'draft'}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.actions.edit}</span></summary>
        <div class="govuk-details__text"><TermsForm key={agreement.rev} file={file} organisationId={organisationId} onSaved={() => onDone(t.done.saved)} /></div>
      </details>
    </>
  );
};

const Endings = ({ file, organisationId, onDone }: SectionProps) => {
  const t = useText('agreements');
  const { agreement, actions, specialists } = file;
  const common = { params: { organisationId, agreementId: agreement.id }, rev: agreement.rev };
  return (
    <>
      {actions.includes('replace-specialist') && (
        <ReasonSection {...common} title={t.replace.title} route={agreementRoutes.replaceSpecialist} label={t.replace.reason} submit={t.replace.submit} onDone={() => onDone(t.done.replaced)}>
          <SelectField name="specialistId" label={t.specialist} options={specialists.map(({ personId, name }) => ({ value: personId, label: name }))} />
        </ReasonSection>
      )}
      {actions.includes('abandon') && <ReasonSection {...common} title={t.abandon.title} route={agreementRoutes.abandonAgreement} label={t.abandon.reason} submit={t.abandon.submit} onDone={() => onDone(t.done.abandoned)} />}
      {actions.includes('terminate') && <TerminateSection agreement={agreement} organisationId={organisationId} onDone={() => onDone(t.done.terminated)} />}
    </>
  );
};

export const AgreementPage = ({ side, organisationId, agreementId }: AgreementPageProps) => {
  const t = useText('agreements');
  const { pair } = useText();
  const { of, previous } = useText('inForce').renewal;
  const query = useQuery(agreementRoutes.showAgreement, { params: { organisationId, agreementId } });
  const membership = useMembership(organisationId);
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  const at = `/app/${side}/${organisationId}/agreements/${agreementId}`;
  return (
    <div>
      <PageTitle caption={query.data?.agreement[side === 'enterprise' ? 'agencyName' : 'enterpriseName']}>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(file) => {
          const { agreement, filing, clock, filingActions } = file;
          const section = { file, organisationId, onDone: done };
          return (
            <>
              <p><Tag status={agreement.status} labels={t.status} /> {filing && <Tag status={filing.status} labels={t.filingStatus} />}</p>
              <Warnings warnings={file.warnings} agreement={agreement} />
              {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} />}
              {filing?.status === 'accepted' && <p>{pair(t.filing.number, filing.number)}</p>}
              {filingActions.includes('file') && <p><a class="govuk-button" role="button" href={`${at}/filing/`}>{filing?.status === 'returned' ? t.filing.correct : t.filing.go}</a></p>}
              <NoticesTold agreement={agreement} side={side} organisationId={organisationId} onDone={done} />
              {agreement.renews && <p class="govuk-inset-text">{of} <a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${agreement.renews}/`}>{previous}</a></p>}
              <TermsView agreement={agreement} />
              <SignSection file={file} organisationId={organisationId} side={side} verified={membership?.status === 'verified'} onSigned={() => done(t.sign.done)} />
              {(agreement.status === 'in-force' || agreement.status === 'ended') && <p><a class="govuk-link" href={`${at}/records/`}>{t.records}</a></p>}
              <Editing {...section} />
              {(agreement.status === 'in-force' || agreement.status === 'ended') && <CourseSection file={file} agreement={agreement} side={side} organisationId={organisationId} at={at} onDone={done} />}
              <Endings {...section} />
              <PrintLinks at={at} documents={filing ? ['agreement', 'filing-form'] : ['agreement']} />
              <AgreementHistory history={file.history.map((line) => ({ ...line, action: labelOf(t.actions, line.action) }))} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
