/** The Chinese addresses of the calculators by the namespaces of their texts, in the order of the list of them. */
export const calculatorPaths = {
  size: '/size/',
  severance: '/calculators/severance/',
  contribution: '/calculators/contribution/',
  leave: '/calculators/leave/',
  filing: '/calculators/filing/',
  subsidy: '/calculators/subsidy/',
} as const;

export type CalculatorName = keyof typeof calculatorPaths;
export const CALCULATORS = Object.keys(calculatorPaths) as CalculatorName[];

const chinese = ['/', '/calculators/', ...Object.values(calculatorPaths)];

/** Pages made when the site is built; each exists in Chinese and under /en/ in English. */
export const publicPaths: readonly string[] = [...chinese, '/404.html', ...chinese.map((path) => `/en${path}`)];
