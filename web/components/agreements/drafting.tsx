/**
 * The text until both have signed: to be made final by the agency, its terms to be changed by either side.
 *   <Drafting file={file} organisationId={…} onDone={…} onElsewhere={query.reload} />
 */
import { agreementRoutes, type AgreementFile } from '../../../shared/contract/agreements.ts';
import { checkTerms } from '../../../shared/domain/agreement-rules.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { useTermNames } from './term-value.tsx';
import { TermsForm } from './terms-form.tsx';

interface DraftingProps {
  readonly file: AgreementFile;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
  /** Somebody else was first. */
  readonly onElsewhere: () => void;
}

const Offer = ({ file: { agreement }, organisationId, onDone, onElsewhere }: DraftingProps) => {
  const { offer: t, done } = useText('agreements');
  const { sample } = useText('agreementTerms');
  const { list } = useText();
  const names = useTermNames();
  const complete = checkTerms(agreement);
  if (!complete.ok) {
    const missing = (complete.problem.errors ?? []).flatMap(({ pointer }) => names[pointer.slice(1)]?.label ?? []);
    return <p class="govuk-inset-text">{t.missing(list(missing))}</p>;
  }
  const { liability, personalData } = agreement.terms;
  const leavesSample = [liability, personalData?.note].some((words) => words?.includes(sample.begins));
  return (
    <Form route={agreementRoutes.offerAgreement} params={{ organisationId, agreementId: agreement.id }} fixed={{ rev: agreement.rev }} submit={t.submit} elsewhere={names} onRefused={({ kind }) => kind === 'edited-elsewhere' && onElsewhere()} onDone={() => onDone(done.offered)}>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.lead}</p>
      {leavesSample && <p class="govuk-inset-text">{t.sample(sample.begins)}</p>}
    </Form>
  );
};

export const Drafting = (props: DraftingProps) => {
  const { file, organisationId, onDone, onElsewhere } = props;
  const { actions: names, done } = useText('agreements');
  const { agreement, actions } = file;
  if (!actions.includes('edit')) return null;
  return (
    <>
      {actions.includes('offer') && <Offer {...props} />}
      <details class="govuk-details app-no-print" open={agreement.status === 'draft'}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{names.edit}</span></summary>
        <div class="govuk-details__text"><TermsForm key={agreement.id} file={file} organisationId={organisationId} onSaved={() => onDone(done.saved)} onElsewhere={onElsewhere} /></div>
      </details>
    </>
  );
};
