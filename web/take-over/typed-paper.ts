import { typedTerms } from '../components/agreements/typed-terms.ts';

type Typed = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Typed => (typeof value === 'object' && value !== null ? { ...value } : {});
const isEmpty = (value: Typed): boolean => Object.values(value).every((one) => one === undefined || one === '');

/** A paper as it is typed, from the fields of its form: what was left empty altogether is not there. */
export const typedPaper = (body: Typed): Typed => {
  const [filed, ended, years] = [objectOf(body.filed), objectOf(body.ended), objectOf(body.years)];
  return {
    signedOn: body.signedOn ?? '', firstYear: body.firstYear, terms: typedTerms(body),
    ...(!isEmpty(filed) && { filed: { on: filed.on ?? '', number: filed.number ?? '' } }),
    ...(!isEmpty(ended) && { ended: { on: ended.on ?? '', reason: ended.reason ?? '' } }),
    paid: [1, 2, 3].flatMap((year) => {
      const paid = objectOf(years[year]);
      return isEmpty(paid) ? [] : [{ year, amountFen: paid.amountFen ?? 0, paidOn: paid.paidOn ?? '', reference: paid.reference ?? '' }];
    }),
  };
};

/** How what a refusal points at is called where the form has no field of that name: paid years stand by their place in the list. */
export const paidElsewhere = (t: { readonly amount: string; readonly paidOn: string; readonly reference: string; readonly paid: string }): Record<string, { readonly label: string }> =>
  Object.fromEntries([0, 1, 2].flatMap((index) => [['amountFen', t.amount], ['paidOn', t.paidOn], ['reference', t.reference], ['year', t.paid]].map(([name, label = '']) => [`paid/${index}/${name}`, { label }])));
