import type { FoundView, partyRoutes } from '../../shared/contract/parties.ts';
import { comparableName, isFound, soughtIn, type Sought } from '../../shared/domain/party-search.ts';
import { fail, failField, ok } from '../../shared/domain/result.ts';
import { districts, servesDistrict } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { finderPrefixes, foundIn, placeOf } from '../table/finders.ts';
import { partitions } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** Lines of one district's page, and of each district when an officer looks through all. */
const PAGE = 50;
const EACH = 20;
/** What may be the beginning of a credit code (GB 32100: two signs for registrar and kind, then figures for the place). */
const CODE = /^[1-9ANY][1-9]\d{1,6}[0-9A-Z]{0,10}$/;

type Item = Readonly<Record<string, unknown>>;

/** An organisation once, however often the part stands in its name: by the entry where it first does. */
const isFirst = ({ part }: Sought, sk: string, name: string): boolean => {
  const at = placeOf(sk);
  const whole = comparableName(name);
  return at < 0 || Array.from(whole.slice(0, whole.indexOf(part))).length === at;
};

const within = (sought: Sought, items: readonly Item[]): FoundView[] => items.flatMap((item) => foundIn(item).filter((found) => isFound(sought, found) && isFirst(sought, String(item.sk), found.name)));

/** One district's entries that begin with what is looked for; a code's are all on the first page. */
const inDistrict = async (table: Table, district: string, sought: Sought, cursor: string | undefined, limit: number) => {
  const pk = partitions.finders(district);
  const byCode = cursor === undefined && sought.others.length === 0 && CODE.test(sought.part);
  const [names, codes] = await Promise.all([
    table.query(pk, { index: 'gsi3', prefix: finderPrefixes.name(sought.part), cursor, limit }),
    byCode ? table.query(pk, { index: 'gsi3', prefix: finderPrefixes.code(sought.part), limit }) : ok({ items: [] }),
  ]);
  if (!names.ok) return names;
  const coded = codes.ok ? codes.value : { items: [] };
  const found = [...within(sought, coded.items), ...within(sought, names.value.items)];
  return ok({ items: found, next: names.value.next, more: names.value.next !== undefined || ('next' in coded && coded.next !== undefined) });
};

/** Organisations by any part of the name, several words of it, or by the beginning of the credit code, in the districts that the officer serves. */
export const searchOrganisations =
  ({ table }: Ports): UseCase<typeof partyRoutes.searchOrganisations> =>
  async ({ query: { words, district, cursor }, caller }) => {
    const sought = soughtIn(words);
    if (!sought) return failField('/query/words', 'required');
    if (district !== undefined && !servesDistrict(caller, district)) return fail('not-found');
    if (district !== undefined) {
      const page = await inDistrict(table, district, sought, cursor, PAGE);
      return page.ok ? ok(reply(200, { items: page.value.items, more: page.value.more, ...(page.value.next && { next: page.value.next }) })) : page;
    }
    const pages = await Promise.all(districts.filter((one) => servesDistrict(caller, one)).map((one) => inDistrict(table, one, sought, undefined, EACH)));
    const found = pages.flatMap((page) => (page.ok ? [page.value] : []));
    return ok(reply(200, { items: found.flatMap(({ items }) => items), more: found.some(({ more }) => more) }));
  };
