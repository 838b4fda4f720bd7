/**
 * One agreement to one of its sides: terms, signatures, filing clock, what can be done, what happened.
 *   <AgreementPage side="enterprise" organisationId={…} agreementId={…} />
 */
import { useEffect, useState } from 'preact/hooks';
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useMembership } from '../../app/me.tsx';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { useLive } from '../../use-live.ts';
import { SelectField } from '../select-field.tsx';
import { NoticeBanner } from '../notices.tsx';
import { PrintLinks } from '../documents/print-links.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { CourseSection } from '../in-force/course-section.tsx';
import { NoticesTold } from '../in-force/notices-told.tsx';
import { TerminateSection } from '../in-force/terminate-section.tsx';
import { AgreementHistory } from './agreement-history.tsx';
import { AgreementSteps } from './agreement-steps.tsx';
import { Drafting } from './drafting.tsx';
import { FilingClockView } from './filing-clock.tsx';
import { ReasonSection } from './reason-section.tsx';
import { SignSection } from './sign-section.tsx';
import { SignedText } from './signed-text.tsx';
import { TalkSection } from './talk-section.tsx';
import { TermsView } from './terms-view.tsx';
import { useOthersActs } from './use-others-acts.ts';
import { VoidedSignatures } from './voided-signatures.tsx';

/** Until both have signed, what the other side does is looked for this often. */
const LOOK_MS = 5000;

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

const Endings = ({ file, organisationId, onDone }: SectionProps) => {
  const t = useText('agreements');
  const { agreement, actions, specialists } = file;
  const common = { params: { organisationId, agreementId: agreement.id }, rev: agreement.rev };
  return (
    <>
      {actions.includes('replace-specialist') && (
        <ReasonSection {...common} title={t.replace.title} route={agreementRoutes.replaceSpecialist} label={t.replace.reason} submit={t.replace.submit} onDone={() => onDone(t.done.replaced)}>
          <SelectField name="specialistId" label={t.specialist} options={specialists.filter(({ personId }) => !('specialist' in agreement) || personId !== agreement.specialist?.personId).map(({ personId, name }) => ({ value: personId, label: name }))} />
        </ReasonSection>
      )}
      {actions.includes('abandon') && agreement.status !== 'proposed' && <ReasonSection {...common} title={t.abandon.title} route={agreementRoutes.abandonAgreement} label={t.abandon.reason} submit={t.abandon.submit} onDone={() => onDone(t.done.abandoned)} />}
      {actions.includes('terminate') && <TerminateSection agreement={agreement} organisationId={organisationId} onDone={() => onDone(t.done.terminated)} />}
    </>
  );
};

export const AgreementPage = ({ side, organisationId, agreementId }: AgreementPageProps) => {
  const t = useText('agreements');
  const { pair } = useText();
  const { day } = useFormat();
  const { of, previous } = useText('inForce').renewal;
  const { checkDone } = useText('signing');
  const [open, setOpen] = useState(true);
  const query = useLive(agreementRoutes.showAgreement, { params: { organisationId, agreementId } }, open ? LOOK_MS : undefined);
  const status = query.data?.agreement.status;
  useEffect(() => setOpen(status === undefined || ['proposed', 'draft', 'offered'].includes(status)), [status]);
  const others = useOthersActs(query.data);
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
      {others && <p class="govuk-inset-text" role="status">{others}</p>}
      <Ready query={query}>
        {(file) => {
          const { agreement, filing, clock, filingActions } = file;
          const section = { file, organisationId, onDone: done };
          return (
            <>
              <p><Tag status={agreement.status} labels={t.status} /> {filing && <Tag status={filing.status} labels={t.filingStatus} />}</p>
              <AgreementSteps file={file} />
              <Warnings warnings={file.warnings} agreement={agreement} />
              {clock && filing && <FilingClockView clock={clock} filed={filing.status !== 'due'} besideSteps />}
              {filing?.status === 'accepted' && <p>{pair(t.filing.number, filing.number)}</p>}
              {filingActions.includes('file') && <p><a class="govuk-button" role="button" href={`${at}/filing/`}>{filing?.status === 'returned' ? t.filing.correct : t.filing.go}</a></p>}
              <NoticesTold agreement={agreement} side={side} organisationId={organisationId} onDone={done} />
              {agreement.renews && <p class="govuk-inset-text">{of} <a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${agreement.renews}/`}>{previous}</a></p>}
              <TalkSection file={file} side={side} organisationId={organisationId} onDone={done} />
              {file.text ? <SignedText key={file.text.hash} text={file.text} number={agreement.text} /> : agreement.status !== 'proposed' && <TermsView agreement={agreement} />}
              {agreement.specialist?.left && <p class="govuk-inset-text">{t.specialistLeft(agreement.specialist.name, day(agreement.specialist.left))}</p>}
              <SignSection key={agreement.text} file={file} organisationId={organisationId} side={side} verified={membership?.status === 'verified'} onSigned={() => done(t.sign.done)} onChecked={() => done(checkDone)} />
              <VoidedSignatures voided={file.voided} organisationId={organisationId} agreementId={agreementId} />
              {(agreement.status === 'in-force' || agreement.status === 'ended') && <p><a class="govuk-link" href={`${at}/records/`}>{t.records}</a></p>}
              <Drafting {...section} onElsewhere={query.reload} />
              {(agreement.status === 'in-force' || agreement.status === 'ended') && <CourseSection key={agreement.rev} file={file} agreement={agreement} side={side} organisationId={organisationId} at={at} onDone={done} />}
              <Endings {...section} />
              {agreement.status !== 'proposed' && <PrintLinks at={at} documents={filing ? ['agreement', 'filing-form'] : ['agreement']} />}
              <AgreementHistory history={file.history.map((line) => ({ ...line, action: labelOf(t.actions, line.action) }))} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
