import type { routes } from '../../../shared/contract/index.ts';

/**
 * Whose is what a route's path names? One line for every route with an id in its path; relation-matrix.test.ts walks it.
 *
 * `organisation`  only the acting organisation: {organisationId}
 * `ours`          with {organisationId}: every further id belongs to the acting organisation, or to both sides of an agreement
 * `fair`          with {organisationId} and a {fairId}: fairs are open to everybody, what is done at one is the acting organisation's
 * `district`      without {organisationId}: an item of a district, for officers whose office serves it
 * `city`          without {organisationId}: something of the whole city, for whoever holds the duty at any office
 * `mine`          without {organisationId}: something of the person who asks
 * `open`          without {organisationId}: open to everybody signed in
 */
export type Relation = 'organisation' | 'ours' | 'fair' | 'district' | 'city' | 'mine' | 'open';

export const classified: { readonly [Id in keyof typeof routes]?: Relation } = {
  // parties
  showOrganisation: 'organisation',
  changeParticulars: 'organisation',
  giveSizeFigures: 'organisation',
  setPayee: 'organisation',
  showOrganisationToBureau: 'district',
  judgeEligibility: 'district',
  openPersonalData: 'district',
  decideMembership: 'district',
  appointManager: 'district',
  decideColleague: 'ours',
  changeRole: 'ours',
  leaveOrganisation: 'organisation',
  listInvitations: 'organisation',
  inviteColleague: 'organisation',
  withdrawInvitation: 'ours',
  showInvitation: 'open',
  addStaff: 'organisation',
  removeStaff: 'ours',
  saveQualification: 'organisation',
  submitQualification: 'organisation',
  decideQualification: 'district',
  // fairs
  showFair: 'district',
  showFairReport: 'district',
  editFair: 'district',
  publishFair: 'district',
  rescheduleFair: 'district',
  savePlan: 'district',
  closeFair: 'district',
  showFigures: 'district',
  cancelFair: 'district',
  placeBooth: 'district',
  moveBooth: 'district',
  refuseBooth: 'district',
  showRoster: 'district',
  findSignUp: 'district',
  undoCheckIn: 'district',
  checkIn: 'district',
  findEnterprise: 'district',
  registerWalkIn: 'district',
  signUp: 'fair',
  registerAndSignUp: 'open',
  showSignUp: 'fair',
  keepSeat: 'fair',
  cancelSignUp: 'fair',
  listBooths: 'fair',
  listAttendees: 'fair',
  applyForBooth: 'fair',
  showBooth: 'fair',
  seeBooth: 'fair',
  withdrawBooth: 'fair',
  propose: 'fair',
  listChoices: 'organisation',
  showSelection: 'fair',
  rankAgencies: 'fair',
  answerChoice: 'ours',
  openContact: 'ours',
  showDay: 'fair',
  noteTalk: 'fair',
  changeTalk: 'ours',
  // agreements
  listAgreements: 'organisation',
  showAgreement: 'ours',
  editAgreement: 'ours',
  offerAgreement: 'ours',
  signAgreement: 'ours',
  abandonAgreement: 'ours',
  terminateAgreement: 'ours',
  replaceSpecialist: 'ours',
  showFiling: 'district',
  decideFiling: 'district',
  fileAgreement: 'ours',
  // uploads
  requestUpload: 'organisation',
  renewUploadAddress: 'ours',
  completeUpload: 'ours',
  showUpload: 'ours',
  listFiles: 'organisation',
  renewBureauUploadAddress: 'mine',
  completeBureauUpload: 'mine',
  showBureauUpload: 'mine',
  // services
  listPlans: 'organisation',
  showPlan: 'ours',
  listRecords: 'ours',
  logRecord: 'ours',
  showRecord: 'ours',
  confirmRecord: 'ours',
  disputeRecord: 'ours',
  showBureauPlan: 'district',
  listBureauRecords: 'district',
  // archives
  showBureauArchive: 'district',
  listBureauEntries: 'district',
  checkBureauArchive: 'district',
  exportBureauArchive: 'district',
  showArchive: 'ours',
  listEntries: 'ours',
  checkArchive: 'ours',
  exportArchive: 'ours',
  addMaterial: 'ours',
  enterBasics: 'ours',
  // evaluations
  listEvaluations: 'organisation',
  showEvaluation: 'ours',
  rateYear: 'ours',
  showBureauEvaluation: 'district',
  enterCases: 'district',
  finaliseEvaluation: 'district',
  // claims
  listClaimable: 'organisation',
  previewClaim: 'ours',
  submitClaim: 'organisation',
  listClaims: 'organisation',
  showClaim: 'ours',
  resubmitClaim: 'ours',
  showBureauClaim: 'district',
  acceptClaim: 'district',
  returnClaim: 'district',
  firstReviewClaim: 'district',
  secondReviewClaim: 'district',
  rejectClaim: 'district',
  payClaim: 'district',
  showFund: 'city',
  checkFund: 'city',
  setBudget: 'city',
};

/** What an organisation cannot do while it is suspended; it goes on reading what is its own. */
export const refusedWhileSuspended: ReadonlySet<string> = new Set(['logRecord', 'confirmRecord', 'disputeRecord', 'rateYear'] satisfies (keyof typeof routes)[]);

/** Where it depends on who began whether a side may do it: being refused there says nothing of whose it is. */
export const refusedToTheOneWhoBegan: ReadonlySet<string> = new Set(['answerChoice'] satisfies (keyof typeof routes)[]);
