import { ChoiceList } from '../../components/fairs/choice-list.tsx';
import type { PageProps } from '../page.ts';

/** `/app/enterprise/:organisationId/choices/`: whom this side chose, and who chose it. */
const EnterpriseChoices = ({ params: { organisationId = '' } }: PageProps) => <ChoiceList side="enterprise" organisationId={organisationId} />;

export default EnterpriseChoices;
