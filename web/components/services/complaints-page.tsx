/** Complaints of one side: what the enterprise filed, or what was shown to the agency. */
import { serviceRoutes } from '../../../shared/contract/services.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { PageTitle } from '../page-title.tsx';
import { ComplaintTable } from './complaint-table.tsx';

export const ComplaintsPage = ({ organisationId, side }: { readonly organisationId: string; readonly side: Side }) => {
  const t = useText('complaints');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{side === 'agency' ? t.leadAgency : t.leadEnterprise}</p>
      <ComplaintTable pages={usePages(serviceRoutes.listComplaints, { params: { organisationId }, query: {} })} base={`/app/${side}/${organisationId}/complaints/`} nameOf={({ agencyName, enterpriseName }) => (side === 'agency' ? enterpriseName : agencyName)} />
    </div>
  );
};
