import { ChoiceList } from '../../components/fairs/choice-list.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/choices/`: whom this side chose, and who chose it. */
const AgencyChoices = ({ params: { organisationId = '' } }: PageProps) => <ChoiceList side="agency" organisationId={organisationId} />;

export default AgencyChoices;
