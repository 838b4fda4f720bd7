import { CheckInDesk } from '../../components/desk/check-in-desk.tsx';
import type { PageProps } from '../page.ts';

/** `/app/bureau/fairs/:fairId/check-in/`: the desk at the door. */
const CheckIn = ({ params: { fairId = '' } }: PageProps) => <CheckInDesk fairId={fairId} />;

export default CheckIn;
