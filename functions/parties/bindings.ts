import type { partyRoutes } from '../../shared/contract/parties.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { addStaff } from './add-staff.ts';
import { changeParticulars, setPayee } from './change-organisation.ts';
import { changeStaff } from './change-staff.ts';
import { claimMembership } from './claim-membership.ts';
import { acceptInvitation, showInvitation } from './accept-invitation.ts';
import { appointManager, decideColleague, decideMembership } from './decide-membership.ts';
import { changeRole, leaveOrganisation } from './depart.ts';
import { inviteColleague, listInvitations, withdrawInvitation } from './invite-colleague.ts';
import { decideQualification } from './decide-qualification.ts';
import { handInEvidence } from './hand-in-evidence.ts';
import { judgeEligibility } from './judge-eligibility.ts';
import { judgeStaff, openStaff } from './judge-staff.ts';
import { listOrganisations } from './list-organisations.ts';
import { listSubmissions } from './list-submissions.ts';
import { moveOrganisation } from './move-organisation.ts';
import { openPersonalData } from './open-personal-data.ts';
import { registerOrganisation } from './register-organisation.ts';
import { saveQualification } from './save-qualification.ts';
import { searchOrganisations } from './search-organisations.ts';
import { showConditions, showConditionsToBureau } from './show-conditions.ts';
import { showOrganisation, showOrganisationToBureau } from './show-organisation.ts';
import { giveSizeFigures, judgeSize } from './size-figures.ts';
import { endStaff, removeStaff } from './staff-leaves.ts';
import { submitQualification } from './submit-qualification.ts';

export const partyBindings = (ports: Ports): Bindings<typeof partyRoutes> => ({
  registerOrganisation: registerOrganisation(ports),
  claimMembership: claimMembership(ports),
  listOrganisations: listOrganisations(ports),
  showOrganisationToBureau: showOrganisationToBureau(ports),
  decideMembership: decideMembership(ports),
  decideQualification: decideQualification(ports),
  searchOrganisations: searchOrganisations(ports),
  showConditions: showConditions(ports),
  handInEvidence: handInEvidence(ports),
  showConditionsToBureau: showConditionsToBureau(ports),
  judgeEligibility: judgeEligibility(ports),
  judgeSize: judgeSize(ports),
  moveOrganisation: moveOrganisation(ports),
  openPersonalData: openPersonalData(ports),
  showOrganisation: showOrganisation(ports),
  changeParticulars: changeParticulars(ports),
  giveSizeFigures: giveSizeFigures(ports),
  setPayee: setPayee(ports),
  addStaff: addStaff(ports),
  changeStaff: changeStaff(ports),
  removeStaff: removeStaff(ports),
  judgeStaff: judgeStaff(ports),
  endStaff: endStaff(ports),
  openStaff: openStaff(ports),
  listSubmissions: listSubmissions(ports),
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
