/**
 * One side ends an agreement; what follows from it is said before.
 *   <TerminateSection agreement={agreement} organisationId={…} onDone={…} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { ReasonSection } from '../agreements/reason-section.tsx';

interface TerminateSectionProps {
  readonly agreement: AgreementFile['agreement'];
  readonly organisationId: string;
  readonly onDone: () => void;
}

export const TerminateSection = ({ agreement, organisationId, onDone }: TerminateSectionProps) => {
  const { terminate } = useText('agreements');
  const { ending: t } = useText('inForce');
  const { day } = useFormat();
  const params = { organisationId, agreementId: agreement.id };
  const { data } = useQuery(agreementRoutes.showCourse, { params });
  return (
    <ReasonSection title={t.title} route={agreementRoutes.terminateAgreement} params={params} rev={agreement.rev} label={terminate.reason} submit={terminate.submit} onDone={onDone}>
      <h3 class="govuk-heading-s">{t.consequences}</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t.today}</li>
        {data && <li>{t.months(data.endingToday.months)}</li>}
        {data && <li>{t.handOver(day(data.endingToday.handOverBy))}</li>}
        <li>{t.files}</li>
      </ul>
    </ReasonSection>
  );
};
