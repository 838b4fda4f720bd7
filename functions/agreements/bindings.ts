import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { decideFiling } from './decide-filing.ts';
import { editAgreement } from './edit-agreement.ts';
import { abandonAgreement, terminateAgreement } from './end-agreement.ts';
import { fileAgreement } from './file-agreement.ts';
import { listAgreements, listFilings } from './list-agreements.ts';
import { offerAgreement } from './offer-agreement.ts';
import { replaceSpecialist } from './replace-specialist.ts';
import { showAgreement, showFiling } from './show-agreement.ts';
import { signAgreement } from './sign-agreement.ts';

export const agreementBindings = (ports: Ports): Bindings<typeof agreementRoutes> => ({
  listFilings: listFilings(ports),
  showFiling: showFiling(ports),
  decideFiling: decideFiling(ports),
  listAgreements: listAgreements(ports),
  showAgreement: showAgreement(ports),
  editAgreement: editAgreement(ports),
  offerAgreement: offerAgreement(ports),
  signAgreement: signAgreement(ports),
  abandonAgreement: abandonAgreement(ports),
  terminateAgreement: terminateAgreement(ports),
  replaceSpecialist: replaceSpecialist(ports),
  fileAgreement: fileAgreement(ports),
});
