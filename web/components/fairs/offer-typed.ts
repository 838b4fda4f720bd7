import type { ServiceItem } from '../../../shared/domain/service-items.ts';

/** How the fee of an item is put on the form: an amount, none of its own, or to be agreed. */
export const pricings = ['monthly', 'included', 'negotiable'] as const;
export type Pricing = (typeof pricings)[number];
export const pricingOf = (typed: string): Pricing => pricings.find((one) => one === typed) ?? 'monthly';

const memberOf = (value: unknown, name: string | number): unknown => (typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === String(name))?.[1] : undefined);

/**
 * The offer as the request has it from the form's fields: the rows in the order of the ticked items, each with its item
 * and its fee; frequency chosen from a list; cases one a line. What was left empty stays absent, for the check to name.
 */
export const offerTyped = (body: Readonly<Record<string, unknown>>, ticked: readonly ServiceItem[]): object => {
  const { offer, pricing } = body;
  const rows = memberOf(offer, 'lines');
  const [cases, note] = [memberOf(offer, 'cases'), memberOf(offer, 'note')];
  const lines = ticked.map((item, index) => {
    const row = memberOf(rows, index);
    const times = memberOf(row, 'timesPerYear');
    const asked = pricingOf(String(memberOf(pricing, item)));
    return {
      item,
      manner: memberOf(row, 'manner'),
      timesPerYear: times === undefined ? undefined : Number(times),
      fee: asked === 'negotiable' ? 'negotiable' : asked === 'included' ? 0 : memberOf(row, 'fee'),
    };
  });
  const listed = typeof cases === 'string' ? cases.split('\n').map((line) => line.trim()).filter((line) => line !== '') : [];
  return { lines, ...(listed.length > 0 && { cases: listed }), ...(note !== undefined && { note }) };
};
