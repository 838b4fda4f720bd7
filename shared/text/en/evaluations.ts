import type { text as zh } from '../zh/evaluations.ts';
import { historyWords } from './history.ts';

/** Texts of the year-end evaluation (效果评估). */
export const text: typeof zh = {
  historyWords,
  title: 'Year-end evaluation',
  status: { open: 'Open', final: 'Final' },
  list: {
    title: 'Year-end evaluations',
    lead: 'After each service year the enterprise rates, the bureau verifies the case counts, and the system computes the result by the rules.',
    empty: 'No evaluation yet. One begins by itself the day after a service year ends.',
    bureauEmpty: 'No evaluation in this district yet. One appears here once an agreement has run for a year.',
    enterprise: 'Enterprise', agency: 'Agency', period: 'Service year', rated: 'Rating', cases: 'Case counts', result: 'Result', due: 'Due', caption: 'Year-end evaluations',
  },
  year: (year) => `Year ${year}`,
  period: (from, to) => `${from} to ${to}`,
  done: 'Given', waiting: 'Waiting',
  rating: {
    title: 'Rate this year\'s service',
    lead: (agency) => `Please rate the service of ${agency} in this year. You answer directly, not through the agency, which sees no score before the result is final.`,
    cost: 'Rating costs nothing and does not affect the service you receive. It is the main basis of the agency\'s subsidy.',
    questions: { response: 'Did they respond quickly when you needed them?', skill: 'Do they know the rules of employment?', result: 'Were your problems solved?', overall: 'All in all, are you satisfied?' },
    scores: { '5': '5: very good', '4': '4: good', '3': '3: fair', '2': '2: poor', '1': '1: very poor' },
    remark: 'Anything you want to say', remarkHint: 'What was good, or what should be better. Agency and bureau can read it once the result is final.',
    submit: 'Send rating',
    done: 'We have your rating. Thank you.', doneHelp: 'You can change it until the result is final. The result will be shown here with every step.',
    choose: 'Choose a score', change: 'Change rating', given: 'The enterprise\'s rating', due: (date) => `Please answer by ${date}.`,
  },
  cases: {
    title: 'Headcount and case counts',
    lead: 'Enter the figures of this service year and where they come from. Enter 0 where there were no cases.',
    headcount: 'People employed at the year\'s end', headcountHint: 'On the last day of the year, as in the size classification; not the number insured.', people: 'people',
    petitions: 'Petitions', inspections: 'Labour inspection cases', arbitrations: 'Arbitration cases', number: 'cases',
    evidence: 'Source', evidenceHint: 'For example: arbitration court register no. 12, looked up on 10 March 2027.',
    uploads: 'Supporting files', submit: 'Save figures', again: 'Correct the figures', saved: 'Figures saved.', enteredAt: 'Entered',
  },
  outlook: { title: 'With the figures at hand', incomplete: 'Nothing can be computed yet. Missing:', computed: (total, grade) => `${total} points, ${grade}`, noGrade: 'Points and grade are computed; nobody can type them.' },
  missing: {
    'satisfaction-response': 'Rating: response', 'satisfaction-skill': 'Rating: competence', 'satisfaction-result': 'Rating: problems solved', 'satisfaction-overall': 'Rating: overall',
    petitions: 'Petitions', inspections: 'Labour inspection cases', arbitrations: 'Arbitration cases', headcount: 'Headcount', archive: 'Archive: nothing is required this year, so completeness cannot be computed',
  },
  final: { action: 'Make final', explain: 'A final evaluation cannot be changed. Both sides are told, and it goes into the archive.', done: 'The evaluation is final.', confirm: 'I have checked the figures above' },
  result: {
    title: 'Result', total: 'Total', grade: 'Grade', at: 'Final since', ruleset: 'Ruleset', sample: 'Sample, not the city\'s rule',
    completeness: (met, required) => `Archive: ${met} of ${required} required entries`,
    steps: 'How each score came about', indicator: 'Indicator', weight: 'Full score', basis: 'Basis', points: 'Points',
    rating: (rating) => `rated ${rating} (1 to 5)`,
    cases: (cases, headcount) => `${cases} cases, ${headcount} people`,
    archive: (met, required) => `${met} of ${required} required entries`,
    pending: 'No result yet.', pendingAgency: 'Once the enterprise and the bureau have entered their figures, the bureau makes it final and every score is shown here.',
    claim: 'Claim the subsidy',
  },
  history: 'History',
  actions: { open: 'Opened', rate: 'Rated', 'enter-cases': 'Figures entered', finalise: 'Made final' },
};
