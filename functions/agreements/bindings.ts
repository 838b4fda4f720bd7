import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { Bindings } from '../http/use-case.ts';
import { abandonAmendment, beginAmendment, editAmendment, offerAmendment } from './amendments.ts';
import { acknowledge, answerAsked, askOtherSide } from './ask-other-side.ts';
import { checkScan } from './check-scan.ts';
import { decideFiling } from './decide-filing.ts';
import { editAgreement } from './edit-agreement.ts';
import { abandonAgreement, terminateAgreement } from './end-agreement.ts';
import { decideAmendment, fileAmendment } from './file-amendment.ts';
import { decideTakeOver } from './decide-take-over.ts';
import { enterBureauTakeOvers, enterTakeOver, enterTakeOvers } from './enter-take-overs.ts';
import { editTakeOver, submitTakeOver, withdrawTakeOver } from './prepare-take-over.ts';
import { listBureauTakeOvers, listTakeOvers, showBureauTakeOver, showTakeOver } from './show-take-overs.ts';
import { fileAgreement } from './file-agreement.ts';
import { listAgreements, listFilings } from './list-agreements.ts';
import { markHandOverLine } from './mark-hand-over.ts';
import { offerAgreement } from './offer-agreement.ts';
import { renewAgreement } from './renew-agreement.ts';
import { reassignAgreements } from './reassign-agreements.ts';
import { replaceSpecialist } from './replace-specialist.ts';
import { showAgreement, showFiling } from './show-agreement.ts';
import { showAmendment, showBureauAmendment, showBureauCourse, showCourse } from './show-course.ts';
import { showBureauHandOver, showHandOver } from './show-hand-over.ts';
import { signAmendment } from './sign-amendment.ts';
import { showAgreementText } from './show-text.ts';
import { signAgreement } from './sign-agreement.ts';
import type { SigningPorts } from './signatures/make-signature.ts';
import { acceptTalk, startAgreement } from './start-agreement.ts';

export const agreementBindings = (ports: SigningPorts): Bindings<typeof agreementRoutes> => ({
  listFilings: listFilings(ports),
  showFiling: showFiling(ports),
  decideFiling: decideFiling(ports),
  listAgreements: listAgreements(ports),
  showAgreement: showAgreement(ports),
  editAgreement: editAgreement(ports),
  offerAgreement: offerAgreement(ports),
  signAgreement: signAgreement(ports),
  checkScan: checkScan(ports),
  showAgreementText: showAgreementText(ports),
  startAgreement: startAgreement(ports),
  acceptTalk: acceptTalk(ports),
  abandonAgreement: abandonAgreement(ports),
  terminateAgreement: terminateAgreement(ports),
  reassignAgreements: reassignAgreements(ports),
  replaceSpecialist: replaceSpecialist(ports),
  fileAgreement: fileAgreement(ports),
  listTakeOvers: listTakeOvers(ports),
  enterTakeOvers: enterTakeOvers(ports),
  enterTakeOver: enterTakeOver(ports),
  showTakeOver: showTakeOver(ports),
  editTakeOver: editTakeOver(ports),
  submitTakeOver: submitTakeOver(ports),
  withdrawTakeOver: withdrawTakeOver(ports),
  listBureauTakeOvers: listBureauTakeOvers(ports),
  enterBureauTakeOvers: enterBureauTakeOvers(ports),
  showBureauTakeOver: showBureauTakeOver(ports),
  decideTakeOver: decideTakeOver(ports),
  showCourse: showCourse(ports),
  showBureauCourse: showBureauCourse(ports),
  askOtherSide: askOtherSide(ports),
  answerAsked: answerAsked(ports),
  acknowledge: acknowledge(ports),
  renewAgreement: renewAgreement(ports),
  showHandOver: showHandOver(ports),
  showBureauHandOver: showBureauHandOver(ports),
  markHandOver: markHandOverLine(ports),
  draftAmendment: beginAmendment(ports),
  showAmendment: showAmendment(ports),
  showBureauAmendment: showBureauAmendment(ports),
  editAmendment: editAmendment(ports),
  offerAmendment: offerAmendment(ports),
  signAmendment: signAmendment(ports),
  abandonAmendment: abandonAmendment(ports),
  fileAmendment: fileAmendment(ports),
  decideAmendment: decideAmendment(ports),
});
