import type { text as zh } from '../zh/claims.ts';
import { step } from './subsidy-steps.ts';
import { historyWords } from './history.ts';

/** Texts of claims (补贴申请), their reviews, and the fund (就业资金). */
export const text: typeof zh = {
  historyWords,
  title: 'Subsidy claims',
  status: { submitted: 'Submitted', returned: 'Returned', accepted: 'Accepted, first review due', 'first-reviewed': 'Second review due', 'public-notice': 'Public notice', payable: 'Payable', paid: 'Paid', rejected: 'Rejected' },
  year: (year) => `Year ${year}`,
  period: (from, to) => `${from} to ${to}`,
  field: {
    number: 'Claim number', enterprise: 'Enterprise served', agency: 'Agency', year: 'Service year', period: 'Dates', status: 'Status', amount: 'Computed amount', approved: 'Approved amount', cap: 'Cap', due: 'Due', ruleset: 'Ruleset', filingNumber: 'Filing number', payee: 'Paid to', accountName: 'Account name', bank: 'Bank', account: 'Account', submitted: 'Submitted', notice: 'Public notice', paid: 'Payment', paymentReference: 'Payment reference', paidOn: 'Paid on', window: 'Claim window', grade: 'Grade', total: 'Total',
  },
  list: {
    claimable: 'Years that can be claimed', claimableEmpty: 'Nothing can be claimed now. A year appears here once its evaluation is final.', claimableCaption: 'Service years with a final evaluation and no claim',
    claims: 'My claims', claimsEmpty: 'No claim yet.', claimsCaption: 'Subsidy claims',
    bureau: 'Claims to review', bureauEmpty: 'No claim in this district yet.', prepare: 'Prepare claim', fund: 'Fund of the year',
  },
  preview: {
    title: 'Claim the subsidy', lead: 'The six materials are gathered from what the system holds. You add only what is missing.',
    materials: 'The six materials', missing: 'Still missing', missingLink: 'Add it', evidence: 'Held', complete: 'Complete',
    amount: 'How the amount comes about', remarks: 'Remarks', remarksHint: 'For example a pause during the year or a move. Leave empty if there is nothing.', uploads: 'Further files',
    declared: 'I declare that these materials are true. Subsidies obtained by deceit are recovered by law.', submit: 'Submit claim', done: (number) => `Submitted as ${number}.`,
    declaredError: 'Please declare that the materials are true',
    exists: 'This year has a claim already.', open: 'See the claim', obstacles: 'It cannot be submitted yet', result: 'Expected subsidy',
    cost: 'Claiming costs nothing. The employment fund pays the agency; the enterprise owes nothing.',
  },
  material: { 'application-form': 'Application form', 'agency-licence': 'Agency\'s licence or registration', 'agency-conditions': 'Agency meets the conditions', 'enterprise-licence': 'Enterprise\'s licence', 'enterprise-size': 'Enterprise is small or micro', archive: 'Service archive' },
  missing: {
    'filing-accepted': 'The agreement\'s filing is not accepted yet', 'filing-late': 'The agreement was filed after the ten days', payee: 'No account to pay to', 'licence-seen': 'No officer has seen the licence yet', 'qualification-verified': 'The qualification is not verified', 'qualification-suspended': 'The agency is suspended', 'qualification-gap': 'On some days of the year the agency did not meet the conditions', 'certified-staff': 'Fewer than two certified full-time staff', 'business-scope': 'No business scope that counts', premises: 'Premises, area or office conditions are incomplete', 'size-figures': 'The enterprise has given no size figures', 'size-undecided': 'The figures do not decide the size', 'size-out-of-date': 'The figures are older than the service year', 'archive-opened': 'No archive yet',
  },
  evidence: { filing: 'Filing number', payee: 'Account', organisation: 'Name and credit code', qualification: 'Qualification', size: 'Size class', archive: 'Archive' },
  facts: {
    lateDays: 'Days late', seenOn: 'Seen', certifiedStaff: 'Certified staff', scopes: 'Scope', premisesAddress: 'Premises', premisesAreaSquareMetres: 'Area (m²)', officeConditions: 'Office', validUntil: 'Valid until', verifiedOn: 'Verified', year: 'Year', industryCode: 'Industry code', employees: 'Employees', revenueWan: 'Revenue (10,000 yuan)', assetsWan: 'Assets (10,000 yuan)', class: 'Class', grade: 'Size', tableVersion: 'Standard', files: 'Files', judgedBy: 'Checked by', count: 'Archive entries', hash: 'Check value', required: 'Required', met: 'Met',
  },
  codes: { 'labour-relations': 'labour relations', 'hr-service': 'HR services', 'legal-service': 'legal services' },
  step,
  sample: 'Sample, not the city\'s rule',
  review: {
    evaluation: 'See the evaluation', archive: 'See the archive',
    title: 'Review a claim', conditions: 'Conditions on the enterprise', flags: 'To note', noFlags: 'Nothing in particular.', fund: (available) => `${available} left in this year's fund.`, noFund: 'This year\'s fund has no budget yet: no second review can pass.',
    recomputes: 'Computed again from the stored facts: the same.', differs: 'Computed again from the stored facts: different. Stop and report.',
    accept: 'Accept', acceptHelp: 'The materials are complete; on to the first review.',
    return: 'Return', returnHelp: 'Say everything that is to be corrected at once.', returnAt: 'Where', returnReason: 'What to correct', addReason: 'One more', done: 'Done.',
    first: 'First review', second: 'Second review', amount: 'Approved amount', amountHint: (limit) => `At most ${limit}: less is possible, more is not.`, factor: 'Why less', factorHint: 'Leave empty when it is the computed amount.', reason: 'Explanation',
    secondHelp: 'Passing commits the fund and begins the public notice at once.',
    reject: 'Reject', rejectHelp: 'The year is freed, and what was committed goes back to the fund.', rejectReason: 'Reason', pay: 'Record the payment', payHelp: 'After the bank has paid.',
    steps: 'Your steps', noAction: 'Nothing waits for you here.', samePerson: 'First review, second review and payment are done by three people.', changed: 'What this correction changed', returnedFor: 'What was asked for', before: 'Before', after: 'Now', what: 'Item',
    judged: (name, date) => `${name}, ${date}`, judge: 'Judge',
  },
  condition: { 'registered-here': 'Registered here', 'taxed-here': 'Taxed here', 'operating-here': 'Mainly operating here', 'finance-system': 'Sound finance system', 'operating-normally': 'Operating normally', 'accounting-credit': 'Good accounting credit', 'tax-credit': 'Good tax credit', 'not-hr-service': 'Not an HR-service agency', 'business-kind': 'Not an individual business' },
  state: { met: 'Met', unmet: 'Not met', unknown: 'Not judged' },
  flag: { 'filed-late': 'Filed late', 'agency-not-verified': 'Days of the year on which the agency was not verified', 'agency-lapsed': 'Days of the year after the agency’s verification ran out', 'agency-suspended': 'Days of the year on which the agency was suspended', 'agency-short-staffed': 'Days of the year with fewer than two certified staff', 'agency-suspended-now': 'The agency is suspended now: the review waits', 'payee-changed': 'The account differs from the claim\'s', 'organisation-suspended': 'Suspended', 'may-be-registered-anew': 'May be another registered enterprise (same legal representative, address or phone): check whether it registered anew', 'other-agency-claimed': 'Another agency has claimed for the same enterprise and year number' },
  factor: { 'inspection-finding': 'Inspection findings', 'service-shortfall': 'Services missing', 'archive-deficiency': 'Archive incomplete', 'other-funding': 'Other funding received', other: 'Other' },
  errors: { 'over-limit': 'More than can be approved', 'before-notice-end': 'The payment lies before the notice\'s end', unknown: 'Not judged yet', unmet: 'Not met' },
  pointer: {
    '/application/filingNumber': 'Filing number', '/application/payee': 'Account', '/application/remarks': 'Remarks', '/application/uploads': 'Further files', '/materials/application-form': 'Application form', '/materials/agency-licence': 'Agency\'s licence', '/materials/agency-conditions': 'Agency\'s conditions', '/materials/enterprise-licence': 'Enterprise\'s licence', '/materials/enterprise-size': 'Size', '/materials/archive': 'Archive', '/computation/amountFen': 'Computed amount',
  },
  decision: {
    returned: 'Returned for correction', returnedHelp: 'Correct each point and submit again; the year stays yours.', resubmit: 'Correct and submit again', resubmitted: 'Submitted again.',
    remedies: 'Against this decision you may apply for administrative reconsideration to the people\'s government within sixty days, or bring an administrative action in the people\'s court within six months, of receiving it. Objections to a public notice may be raised with the office while it runs.',
    remediesTitle: 'Remedies',
  },
  history: 'History',
  actions: { submit: 'Submitted', resubmit: 'Submitted again', accept: 'Accepted', return: 'Returned', 'first-review': 'First review', 'second-review': 'Second review', reject: 'Rejected', revoke: 'Revoked', 'end-notice': 'Notice ended', pay: 'Paid', 'set-budget': 'Budget set' },
  fund: {
    title: (year) => `Subsidy fund ${year}`, lead: 'Every budget, commitment, release and payment is a line of the ledger; its sums must equal the figures above.',
    budget: 'Budget', available: 'Available', committed: 'Committed (with what is paid)', paid: 'Paid', none: 'No budget for this year yet.', ledger: 'Ledger', ledgerEmpty: 'No line yet.',
    kinds: { budget: 'Budget', 'budget-lowered': 'Budget lowered', commit: 'Committed', release: 'Released', pay: 'Paid' },
    at: 'When', kind: 'Kind', amount: 'Amount', by: 'By', claim: 'Claim', note: 'Note',
    set: 'Set the budget', amountLabel: 'The year\'s budget', amountHint: 'The whole budget as it shall be; not below what is committed.', noteLabel: 'Document or note', save: 'Save budget', saved: 'Budget saved.',
    check: 'Check the ledger', agrees: (lines) => `${lines} lines: their sums equal the figures.`, differs: (lines) => `${lines} lines: their sums differ from the figures. Report this.`, year: 'Year', previous: 'Year before', next: 'Year after',
  },
  breakdown: { total: 'Total', step: 'Step', basis: 'Basis', amount: 'Amount' },
};
