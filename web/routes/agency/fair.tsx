import { MyBooth } from '../../components/fairs/my-booth.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/fairs/:fairId/`: booth, offer, enterprises to choose from. */
const AgencyFair = ({ params: { organisationId = '', fairId = '' } }: PageProps) => <MyBooth organisationId={organisationId} fairId={fairId} />;

export default AgencyFair;
