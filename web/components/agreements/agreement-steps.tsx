/**
 * Who has an agreement now, since when, what is next and by when; to both sides and to the office the same.
 *   <AgreementSteps file={file} />
 */
import type { AgreementFile } from '../../../shared/contract/agreements.ts';
import { labelOf, useText } from '../../text.tsx';
import { Steps } from '../progress.tsx';

interface Step {
  readonly who: string;
  readonly since: string;
  readonly next: string;
  readonly by?: string;
}

const useStep = ({ agreement, filing, text }: AgreementFile): Step | undefined => {
  const t = useText('agreementSteps');
  const { terms, list } = useText();
  const [enterprise, agency] = [t.enterprise(agreement.enterpriseName), t.agency(agreement.agencyName)];
  switch (agreement.status) {
    case 'proposed':
      return { who: agreement.draftedBy === 'agency' ? enterprise : agency, since: agreement.proposed.at, next: t.answer, by: agreement.draftUntil };
    case 'draft':
      return { who: t.both, since: agreement.createdAt, next: t.complete, by: agreement.draftUntil };
    case 'offered':
      return { who: list([...(agreement.enterpriseSignature ? [] : [enterprise]), ...(agreement.agencySignature ? [] : [agency])]), since: text?.at ?? agreement.updatedAt, next: t.sign, by: agreement.draftUntil };
    case 'in-force':
    case 'ended': {
      if (!filing || filing.status === 'accepted') return agreement.status === 'ended' ? undefined : { who: agency, since: filing?.accepted.at ?? agreement.agencySignature.at, next: t.serve };
      const office = t.office(labelOf(terms.districts, filing.district));
      if (filing.status === 'due') return { who: agency, since: filing.createdAt, next: t.file, by: filing.lastDay };
      return filing.status === 'filed' ? { who: office, since: filing.filed.at, next: t.decide, by: filing.handleBy } : { who: agency, since: filing.returned.at, next: t.correct, by: filing.correctBy };
    }
    default:
      return undefined;
  }
};

export const AgreementSteps = ({ file }: { readonly file: AgreementFile }) => {
  const step = useStep(file);
  return step ? <Steps {...step} /> : null;
};
