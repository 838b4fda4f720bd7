import type { partyRoutes } from '../../shared/contract/parties.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { changeParticulars, giveSizeFigures, judgeEligibility, setPayee } from './change-organisation.ts';
import { claimMembership } from './claim-membership.ts';
import { acceptInvitation, showInvitation } from './accept-invitation.ts';
import { appointManager, decideColleague, decideMembership } from './decide-membership.ts';
import { changeRole, leaveOrganisation } from './depart.ts';
import { inviteColleague, listInvitations, withdrawInvitation } from './invite-colleague.ts';
import { listOrganisations } from './list-organisations.ts';
import { addStaff, removeStaff } from './manage-staff.ts';
import { openPersonalData } from './open-personal-data.ts';
import { decideQualification, saveQualification, submitQualification } from './qualification.ts';
import { registerOrganisation } from './register-organisation.ts';
import { showOrganisation, showOrganisationToBureau } from './show-organisation.ts';

export const partyBindings = (ports: Ports): Bindings<typeof partyRoutes> => ({
  registerOrganisation: registerOrganisation(ports),
  claimMembership: claimMembership(ports),
  listOrganisations: listOrganisations(ports),
  showOrganisationToBureau: showOrganisationToBureau(ports),
  decideMembership: decideMembership(ports),
  decideQualification: decideQualification(ports),
  judgeEligibility: judgeEligibility(ports),
  openPersonalData: openPersonalData(ports),
  showOrganisation: showOrganisation(ports),
  changeParticulars: changeParticulars(ports),
  giveSizeFigures: giveSizeFigures(ports),
  setPayee: setPayee(ports),
  addStaff: addStaff(ports),
  removeStaff: removeStaff(ports),
  saveQualification: saveQualification(ports),
  submitQualification: submitQualification(ports),
  appointManager: appointManager(ports),
  decideColleague: decideColleague(ports),
  changeRole: changeRole(ports),
  leaveOrganisation: leaveOrganisation(ports),
  listInvitations: listInvitations(ports),
  inviteColleague: inviteColleague(ports),
  withdrawInvitation: withdrawInvitation(ports),
  showInvitation: showInvitation(ports),
  acceptInvitation: acceptInvitation(ports),
});
