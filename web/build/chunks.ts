/** What one chunk holds, by the ends of the modules' paths. */
interface Group {
  readonly name: string;
  readonly test: RegExp;
  readonly priority: number;
}

/**
 * Modules that are always needed together travel together: every file costs a phone a request, and small files compress
 * badly. Prerendered pages that come to life need `base` and `fields` only; every page of the app needs `core` too.
 */
export const chunkGroups: Group[] = [
  { name: 'base', priority: 3, test: /node_modules\/preact\/|web\/text\.tsx$|shared\/text\/index\.ts$|vite\/preload-helper|rolldown-runtime|oxc-project/ },
  { name: 'fields', priority: 2, test: /web\/(components\/(field-frame|text-fields|choice-fields|error-summary)\.tsx|form\/context\.ts|failure-words\.ts)$|shared\/rules\/money\.ts$/ },
  {
    name: 'core', priority: 1,
    test: /node_modules\/zod\/|web\/(session|api|use-query|use-action|business-time|config|random|format)\.ts$|web\/form\/(body|check|dom|draft|use-draft)\.ts$|web\/components\/(form|problem|page-title|page-frame|summary-list|tag|notices|later)\.tsx$|shared\/contract\/(client|wire|route)\.ts$|shared\/domain\/(entity|who|ids|lifecycle|result|problems)\.ts$|shared\/rules\/dates\.ts$/,
  },
];
