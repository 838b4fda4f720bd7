import { serviceRoutes } from '../../../shared/contract/services.ts';
import type { District } from '../../../shared/domain/who.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { ComplaintTable } from '../../components/services/complaint-table.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: District }) => (
  <ComplaintTable pages={usePages(serviceRoutes.listBureauComplaints, { query: { district } })} base="/app/bureau/complaints/" nameOf={({ enterpriseName, agencyName }) => `${enterpriseName} · ${agencyName}`} />
);

/** `/app/bureau/complaints/`: complaints of the enterprises of each district that the officer's office serves. */
const BureauComplaints = () => {
  const t = useText('complaints');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.leadBureau}</p>
      <ServedDistrict>{(district) => <OfDistrict key={district} district={district} />}</ServedDistrict>
    </div>
  );
};

export default BureauComplaints;
