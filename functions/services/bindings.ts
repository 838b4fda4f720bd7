import type { serviceRoutes } from '../../shared/contract/services.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { confirmRecord, disputeRecord, explainRecord, rateRecord } from './answer-record.ts';
import { answerComplaint, fileComplaint, giveComplaintView, noteComplaintStep, readComplaintAnswer, showComplaintToAgency, takeComplaint, withdrawComplaint } from './complaints.ts';
import { confirmRecords, listWaitingRecords } from './confirm-records.ts';
import { correctRecord } from './correct-record.ts';
import { assignProblem, listBureauProblems, listProblems, noteProblemStep, reopenProblem, reportProblem, solveProblem } from './found-problems.ts';
import { listBureauComplaints, listComplaints, showBureauComplaint, showComplaint } from './list-complaints.ts';
import { listBureauRecords, listRecords, showBureauRecord, showRecord } from './list-records.ts';
import { logRecord } from './log-record.ts';
import { listPlans, showBureauPlan, showPlan } from './plan.ts';
import { listVisits, openServiceContact } from './visits.ts';
import { askForSpecialist, declineWish, readWishAnswer, withdrawWish } from './wishes.ts';



export const serviceBindings = (ports: Ports): Bindings<typeof serviceRoutes> => ({
  listPlans: listPlans(ports), showPlan: showPlan(ports), showBureauPlan: showBureauPlan(ports), listVisits: listVisits(ports), openServiceContact: openServiceContact(ports),
  listRecords: listRecords(ports), showRecord: showRecord(ports), listBureauRecords: listBureauRecords(ports), showBureauRecord: showBureauRecord(ports),
  logRecord: logRecord(ports), correctRecord: correctRecord(ports), explainRecord: explainRecord(ports),
  listWaitingRecords: listWaitingRecords(ports), confirmRecords: confirmRecords(ports), confirmRecord: confirmRecord(ports), disputeRecord: disputeRecord(ports), rateRecord: rateRecord(ports),
  listProblems: listProblems(ports), listBureauProblems: listBureauProblems(ports), noteProblemStep: noteProblemStep(ports), assignProblem: assignProblem(ports), reportProblem: reportProblem(ports), solveProblem: solveProblem(ports), reopenProblem: reopenProblem(ports),
  fileComplaint: fileComplaint(ports), listComplaints: listComplaints(ports), showComplaint: showComplaint(ports), showComplaintToAgency: showComplaintToAgency(ports), giveComplaintView: giveComplaintView(ports), withdrawComplaint: withdrawComplaint(ports), readComplaintAnswer: readComplaintAnswer(ports),
  listBureauComplaints: listBureauComplaints(ports), showBureauComplaint: showBureauComplaint(ports), takeComplaint: takeComplaint(ports), noteComplaintStep: noteComplaintStep(ports), answerComplaint: answerComplaint(ports),
  askForSpecialist: askForSpecialist(ports), withdrawWish: withdrawWish(ports), declineWish: declineWish(ports), readWishAnswer: readWishAnswer(ports),
});
