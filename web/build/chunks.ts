/** What one chunk holds, by the ends of the modules' paths. */
interface Group {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/** The parts of one capability's pages, and the pages themselves: each file more makes the app's list of pages longer. */
const capability = ([name, pages]: readonly [string, string]): Group => ({ name, priority: 1, test: new RegExp(`web/components/${name}/|web/routes/(agency|bureau|enterprise)/(${pages})\\.tsx$`) });

/**
 * Modules that are needed together travel together: every file costs a phone a request, small files compress badly, and
 * every page's list of files is shorter. Prerendered pages that come to life need `base` and `fields` only; every page of
 * the app needs `core` too, whoever begins to fill in a form `check`.
 */
export const chunkGroups: Group[] = [
  { name: 'base', priority: 5, test: /node_modules\/preact\/|web\/(text\.tsx|format\.ts|business-time\.ts|stored\.ts|local-path\.ts)$|shared\/text\/index\.ts$|vite\/preload-helper/ },
  // For class fields, which few pages have.
  { name: 'helpers', priority: 6, test: /oxc-project.*runtime/ },
  { name: 'fields', priority: 4, test: /web\/(components\/(field-frame|text-fields|choice-fields|error-summary)\.tsx|form\/context\.ts|failure-words\.ts)$|shared\/rules\/(money|brand|dates\/local-date|identifiers\/normalise)\.ts$/ },
  {
    name: 'core', priority: 3,
    test: /node_modules\/preact-iso\/|web\/(session|api|use-query|use-action|config|random|patience)\.ts$|web\/keep\/kept\.ts$|web\/outbox\/(marker|use-outbox)\.ts$|web\/app\/me\.tsx$|web\/form\/(body|check-later|dom|draft|use-draft)\.ts$|web\/components\/(form|problem|page-title|page-frame|empty-state|later)\.tsx$|shared\/contract\/(client|route)\.ts$|shared\/domain\/duties\.ts$|shared\/text\/zh\/sections\.ts$/,
  },
  // The board of the hall draws it too, and has nothing else of fairs.
  { name: 'hall', priority: 4, test: /web\/components\/fairs\/hall-plan\.tsx$|shared\/domain\/(hall-plan|plan-marks|agenda)\.ts$/ },
  // Shared by calculators and desks: small enough to go along, too small to go alone.
  { name: 'parts', priority: 4, test: /web\/components\/(select-field|check-field|verdict|remark|fairs\/confirm)\.tsx$/ },
  { name: 'size', priority: 4, test: /web\/components\/(industry-field|size-verdict)\.tsx$|shared\/rules\/size\// },
  { name: 'calculator', priority: 4, test: /web\/routes\/public\/calculators\/(calculator|fields|island|module|reading|steps|takeaway|typed|use-copy)\.tsx?$|shared\/rules\/labour\/outcome\.ts$|shared\/text\/(step-words|calculators)\.ts$/ },
  { name: 'date-arithmetic', priority: 4, test: /shared\/rules\/dates\/arithmetic\.ts$/ },
  { name: 'exact', priority: 4, test: /web\/routes\/public\/calculators\/count\.ts$|shared\/rules\/(exact|labour\/(figures|sources))\.ts$/ },
  { name: 'rulesets', priority: 4, test: /shared\/rules\/(rulesets\/(?!ruleset\.ts)|subsidy\/|evaluation\/)/ },
  { name: 'identifiers', priority: 4, test: /shared\/rules\/identifiers\// },
  { name: 'calendar', priority: 4, test: /shared\/rules\/calendar\// },
  { name: 'common', priority: 3, test: /shared\/text\/zh\/(common|terms)\.ts$/ },
  // Many open the sign-up at once on a thin line: it carries its own routes only.
  { name: 'fair-routes', priority: 3, test: /route-calls:.*\/fairs\.ts#(?!(signUp|showSignUp|registerAndSignUp|table)$)/ },
  { name: 'sign-up', priority: 2, test: /route-calls:.*\/fairs\.ts#(signUp|showSignUp)$|web\/routes\/fairs\/sign-up\.tsx$|web\/components\/summary-list\.tsx$|web\/components\/fairs\/(budget|my-sign-up|sign-up-fields|sign-up-form|acting-organisation|fair-facts|stage)\.tsx?$/ },
  { name: 'newcomer', priority: 2, test: /route-calls:.*\/fairs\.ts#registerAndSignUp$|web\/components\/fairs\/register-and-sign-up\.tsx$/ },
  { name: 'sign-in', priority: 2, test: /web\/session-flow\.ts$|web\/app\/(signed-in|sign-in-failed)\.tsx$|node_modules\/oauth4webapi\// },
  { name: 'files', priority: 2, test: /web\/(files|components\/files)\/|shared\/domain\/(file-kinds|file-content|zip-directory|upload-rules)\.ts$/ },
  { name: 'outbox', priority: 2, test: /web\/(outbox|components\/outbox)\/|web\/routes\/own\/outbox\.tsx$/ },
  { name: 'desk', priority: 2, test: /web\/components\/fairs\/(booth-desk|fair-actions|fair-form)\.tsx$/ },
  { name: 'check-in', priority: 2, test: /web\/(components\/)?desk\/|web\/routes\/(fairs|bureau)\/check-in\.tsx$/ },
  { name: 'office', priority: 1, test: /web\/routes\/bureau\/(fairs?|new-fair|edit-fair|fair-report|fair-poster)\.tsx$/ },
  { name: 'fairs', priority: 1, test: /web\/components\/fairs\/|web\/routes\/((agency|enterprise)\/(fair|choices)|fairs\/booth)\.tsx$/ },
  { name: 'work', priority: 3, test: /web\/styles\/work\./ },
  { name: 'lists', priority: 2, test: /web\/components\/(actions|data-table|fact-list|load-more|money-breakdown|notices|progress|return-form|served-district|tag|timeline)\.tsx$|web\/(csv|use-pages)\.ts$|shared\/domain\/who\.ts$/ },
  ...([
    ['parties', 'organisations?|qualification'],
    ['agreements', 'agreements?|filings?'],
    ['services', 'records|log-record|plans'],
    ['archives', 'archives?'],
    ['evaluations', 'evaluations?|rate-year'],
    ['claims', 'claims?|prepare-claim|fund'],
  ] as const).map(capability),
  { name: 'check', priority: 3, test: /node_modules\/zod\/|web\/form\/check\.ts$|shared\/contract\/(wire|field-errors|particulars)\.ts$|shared\/domain\/(entity|ids|lifecycle)\.ts$/ },
  // What forms of fairs are checked by: without it a phone would fetch the pages that share it.
  { name: 'fair-domain', priority: 3, test: /shared\/domain\/(party|fair|sign-up|choice|talk|track-record|fair-report|agency-day|offer|selection-rules)\.ts$/ },
];

/** The files of the groups that every page of the app begins with. */
export const alwaysThere = /\/(base|fields|core|rolldown-runtime)-[\w-]+\.js$/;
