import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { District } from '../../../shared/domain/who.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { ServedDistrict } from '../../components/served-district.tsx';
import { ImportSheet } from '../../components/take-over/import-sheet.tsx';
import { TakeOverTable } from '../../components/take-over/take-over-table.tsx';
import { useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';

const OfDistrict = ({ district }: { readonly district: District }) => {
  const pages = usePages(agreementRoutes.listBureauTakeOvers, { query: { district } });
  return (
    <>
      <ImportSheet onDone={pages.reload} />
      <TakeOverTable pages={pages} at="/app/bureau/take-overs/" both />
      <LoadMore pages={pages} />
    </>
  );
};

/** `/app/bureau/take-overs/`: paper agreements of each district that the officer's office serves. */
const BureauTakeOvers = () => {
  const t = useText('takeOver');
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.bureauLead}</p>
      <ServedDistrict>{(district) => <OfDistrict key={district} district={district} />}</ServedDistrict>
    </div>
  );
};
export default BureauTakeOvers;
