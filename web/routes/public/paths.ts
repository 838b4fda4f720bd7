/** The Chinese addresses of the calculators by the namespaces of their texts, in the order of the list of them. */
export const calculatorPaths = {
  size: '/size/',
  contract: '/calculators/contract/',
  contribution: '/calculators/contribution/',
  overtime: '/calculators/overtime/',
  leave: '/calculators/leave/',
  severance: '/calculators/severance/',
  filing: '/calculators/filing/',
  subsidy: '/calculators/subsidy/',
  creditCode: '/calculators/credit-code/',
  draw: '/calculators/draw/',
} as const;

/** Where a paper agreement is compared with what is registered. */
export const CHECK_PATH = '/check/';

export type CalculatorName = keyof typeof calculatorPaths;
export const CALCULATORS = Object.keys(calculatorPaths) as CalculatorName[];

const chinese = ['/', '/calculators/', ...Object.values(calculatorPaths), CHECK_PATH];

/** Pages made when the site is built; each exists in Chinese and under /en/ in English. */
export const publicPaths: readonly string[] = [...chinese, '/404.html', ...chinese.map((path) => `/en${path}`)];
