import type { fairRoutes } from '../../shared/contract/fairs.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { answerChoice } from './answer-choice.ts';
import { applyForBooth } from './apply-for-booth.ts';
import { cancelFair } from './cancel-fair.ts';
import { cancelSignUp } from './cancel-sign-up.ts';
import { changeTalk } from './change-talk.ts';
import { checkIn } from './check-in.ts';
import { closeFair } from './close-fair.ts';
import { draftFair } from './draft-fair.ts';
import { editFair } from './edit-fair.ts';
import { findEnterprise } from './find-enterprise.ts';
import { findSignUp } from './find-sign-up.ts';
import { keepSeat } from './keep-seat.ts';
import { listAttendees } from './list-attendees.ts';
import { listBooths } from './list-booths.ts';
import { listChoices } from './list-choices.ts';
import { listFairs } from './list-fairs.ts';
import { moveBooth } from './move-booth.ts';
import { noteTalk } from './note-talk.ts';
import { openContact } from './open-contact.ts';
import { placeBooth } from './place-booth.ts';
import { propose } from './propose.ts';
import { publishFair } from './publish-fair.ts';
import { rankAgencies } from './rank-agencies.ts';
import { registerAndSignUp } from './register-and-sign-up.ts';
import { registerWalkIn } from './register-walk-in.ts';
import { refuseBooth } from './refuse-booth.ts';
import { rescheduleFair } from './reschedule-fair.ts';
import { savePlan } from './save-plan.ts';
import { seeBooth } from './see-booth.ts';
import { showBooth } from './show-booth.ts';
import { showDay } from './show-day.ts';
import { showFair } from './show-fair.ts';
import { showFigures } from './show-figures.ts';
import { showReport } from './show-report.ts';
import { showRoster } from './show-roster.ts';
import { showSelection } from './show-selection.ts';
import { showSignUp } from './show-sign-up.ts';
import { signUp } from './sign-up.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { withdrawBooth } from './withdraw-booth.ts';

export const fairBindings = (ports: Ports): Bindings<typeof fairRoutes> => ({
  listFairs: listFairs(ports),
  draftFair: draftFair(ports),
  showFair: showFair(ports),
  showFairReport: showReport(ports),
  editFair: editFair(ports),
  publishFair: publishFair(ports),
  rescheduleFair: rescheduleFair(ports),
  savePlan: savePlan(ports),
  closeFair: closeFair(ports),
  showFigures: showFigures(ports),
  cancelFair: cancelFair(ports),
  placeBooth: placeBooth(ports),
  moveBooth: moveBooth(ports),
  refuseBooth: refuseBooth(ports),
  showRoster: showRoster(ports),
  findSignUp: findSignUp(ports),
  checkIn: checkIn(ports),
  undoCheckIn: undoCheckIn(ports),
  findEnterprise: findEnterprise(ports),
  registerWalkIn: registerWalkIn(ports),
  signUp: signUp(ports),
  registerAndSignUp: registerAndSignUp(ports),
  showSignUp: showSignUp(ports),
  keepSeat: keepSeat(ports),
  cancelSignUp: cancelSignUp(ports),
  listBooths: listBooths(ports),
  listAttendees: listAttendees(ports),
  applyForBooth: applyForBooth(ports),
  showBooth: showBooth(ports),
  seeBooth: seeBooth(ports),
  withdrawBooth: withdrawBooth(ports),
  propose: propose(ports),
  listChoices: listChoices(ports),
  showSelection: showSelection(ports),
  rankAgencies: rankAgencies(ports),
  answerChoice: answerChoice(ports),
  openContact: openContact(ports),
  showDay: showDay(ports),
  noteTalk: noteTalk(ports),
  changeTalk: changeTalk(ports),
});
