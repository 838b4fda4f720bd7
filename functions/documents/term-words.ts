import type { Terms } from '../../shared/domain/terms.ts';
import { printed } from '../../shared/text/zh/printed.ts';
import { terms as names } from '../../shared/text/zh/terms.ts';

const { agreement: t } = printed;

/** 服务内容: one line an item, with its manners, frequencies and own lines. */
export const itemLines = ({ items }: Pick<Terms, 'items'>): string[] =>
  [...new Set(items.map(({ item }) => item))].map((item) => {
    const rows = items.filter((one) => one.item === item);
    return t.itemLine(
      names.serviceItems[item],
      rows.map(({ manner, timesPerYear }) => t.inManner(names.manners[manner], timesPerYear)),
      rows.flatMap(({ lines = [] }) => lines.map((line) => line.replace(/[。；;.]+$/, ''))),
    );
  });

/** The items by name alone, where the agreement itself is at hand. */
export const itemNames = ({ items }: Pick<Terms, 'items'>): string => [...new Set(items.map(({ item }) => names.serviceItems[item]))].join('、');

/** 服务方式: the manners that the items name, and what the two added in their own words. */
export const mannerLines = ({ items, mannerNote }: Pick<Terms, 'items' | 'mannerNote'>): string[] => [
  ...(items.length > 0 ? [t.usedManners([...new Set(items.map(({ manner }) => names.manners[manner]))])] : []),
  ...(mannerNote === '' ? [] : [mannerNote]),
];

/** 服务费用. */
export const feeLines = ({ fee }: Pick<Terms, 'fee'>): string[] => [
  ...(fee.kind === 'free' ? [t.free] : [t.paid(fee.payer === 'other' && fee.payerName ? t.payerNamed(fee.payerName) : t.payers[fee.payer], t.per[fee.per], printed.yuan(fee.amountFen)), ...(fee.due === '' ? [] : [t.due(fee.due)])]),
  ...(fee.negotiable.length === 0 ? [] : [t.negotiable(fee.negotiable.map((item) => names.serviceItems[item]))]),
  ...(fee.note === '' ? [] : [fee.note]),
];

/** 服务期限. */
export const periodLine = ({ startsOn, endsOn }: Pick<Terms, 'startsOn' | 'endsOn'>): string => t.period(printed.day(startsOn), printed.day(endsOn));
