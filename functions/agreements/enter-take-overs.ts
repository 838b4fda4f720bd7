import type { agreementRoutes, PaperForm } from '../../shared/contract/agreements.ts';
import type { Organisation } from '../../shared/domain/party.ts';
import { fail, ok, type FieldError, type Result } from '../../shared/domain/result.ts';
import { checkPaper, proveBy } from '../../shared/domain/take-over-rules.ts';
import type { TakeOver } from '../../shared/domain/take-over.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, type Actor } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

interface Row {
  readonly enterpriseCode: string;
  readonly agencyCode?: string;
  readonly paper: PaperForm;
}
type Parties = ReadonlyMap<string, Organisation>;

/** The registered organisations with these credit codes, by code, in two round trips. */
const partiesOf = async (table: Table, codes: readonly string[]): Promise<Parties> => {
  const wanted = [...new Set(codes.map(normaliseGrouped))];
  const owners = await Promise.all(wanted.map((code) => table.guardOwner(guards.creditCode(code))));
  const ids = owners.filter((id) => id !== undefined);
  const found = ids.length ? await table.getMany(ids.map(keys.organisation)) : [];
  return new Map(found.flatMap((item) => (item.type === 'organisation' ? [[item.creditCode, item] as const] : [])));
};

const rowErrors = (row: Row, index: number, parties: Parties, today: string): FieldError[] => {
  const side = (code: string, wanted: Organisation['side'], name: string): FieldError[] => {
    const party = parties.get(normaliseGrouped(code));
    return party?.side === wanted ? [] : [{ pointer: `/rows/${index}/${name}`, kind: 'not-registered' }];
  };
  return [
    ...side(row.enterpriseCode, 'enterprise', 'enterpriseCode'),
    ...(row.agencyCode === undefined ? [] : side(row.agencyCode, 'agency', 'agencyCode')),
    ...checkPaper(row.paper, today).map((error) => ({ ...error, pointer: `/rows/${index}/paper${error.pointer}` })),
  ];
};

const enter = async ({ table, random }: Ports, rows: readonly Row[], parties: Parties, agencyOf: (row: Row) => Organisation | undefined, actor: Actor): Promise<Result<{ status: 201; body: { items: { id: string; rev: number; status: string }[] } }>> => {
  const errors = rows.flatMap((row, index) => rowErrors(row, index, parties, localDateOf(actor.now)));
  if (errors.length) return fail('invalid-request', { errors });
  const items = rows.flatMap((row): TakeOver[] => {
    const [enterprise, agency] = [parties.get(normaliseGrouped(row.enterpriseCode)), agencyOf(row)];
    if (!enterprise || !agency) return [];
    return [{
      type: 'take-over', id: random.id('takeOver', actor.now), rev: 1, createdAt: actor.now, updatedAt: actor.now, status: 'draft',
      enterpriseId: enterprise.id, enterpriseName: enterprise.name, enterpriseCode: enterprise.creditCode, agencyId: agency.id, agencyName: agency.name, district: enterprise.district,
      entered: { at: actor.now, by: actor.by, name: actor.byName }, paper: row.paper, draftUntil: proveBy(actor.now),
    }];
  });
  return table.commit(actor, {
    action: 'enter', subject: { type: 'take-over', id: items[0]?.id ?? '' }, to: 'draft',
    writes: items.map((item) => create(item)),
    reply: reply(201, { items: items.map(({ id, rev, status }) => ({ id, rev, status })) }),
  });
};

/** An agency enters a paper agreement, or imports a sheet of them: every row that is wrong is named, and none is kept unless all are right. */
export const enterTakeOvers =
  (ports: Ports): UseCase<typeof agreementRoutes.enterTakeOvers> =>
  async ({ params, body: { rows }, actor }) => {
    const [agency, parties] = await Promise.all([ports.table.get('organisation', keys.organisation(params.organisationId)), partiesOf(ports.table, rows.map(({ enterpriseCode }) => enterpriseCode))]);
    return agency ? enter(ports, rows, parties, () => agency, actor) : fail('not-found');
  };

/** One paper agreement, typed in: what is wrong is named at its field. */
export const enterTakeOver =
  (ports: Ports): UseCase<typeof agreementRoutes.enterTakeOver> =>
  async ({ params, body: { enterpriseCode, ...paper }, actor }) => {
    const [agency, parties] = await Promise.all([ports.table.get('organisation', keys.organisation(params.organisationId)), partiesOf(ports.table, [enterpriseCode])]);
    if (!agency) return fail('not-found');
    const errors = rowErrors({ enterpriseCode, paper }, 0, parties, localDateOf(actor.now)).map((error) => ({ ...error, pointer: error.pointer.replace(/^\/rows\/0(\/paper)?/, '') }));
    if (errors.length) return fail('invalid-request', { errors });
    const entered = await enter(ports, [{ enterpriseCode, paper }], parties, () => agency, actor);
    if (!entered.ok) return entered;
    const [item] = entered.value.body.items;
    return item ? ok(reply(201, item)) : fail('not-found');
  };

const beyondOffice = (rows: readonly Row[], parties: Parties, caller: Caller): FieldError[] =>
  rows.flatMap(({ enterpriseCode }, index) => {
    const enterprise = parties.get(normaliseGrouped(enterpriseCode));
    return enterprise && !servesDistrict(caller, enterprise.district) ? [{ pointer: `/rows/${index}/enterpriseCode`, kind: 'other-district' }] : [];
  });

/** An officer enters them for agencies, which then add scan and proofs. */
export const enterBureauTakeOvers =
  (ports: Ports): UseCase<typeof agreementRoutes.enterBureauTakeOvers> =>
  async ({ body: { rows }, caller, actor }) => {
    const parties = await partiesOf(ports.table, rows.flatMap(({ enterpriseCode, agencyCode }) => [enterpriseCode, agencyCode]));
    const elsewhere = beyondOffice(rows, parties, caller);
    if (elsewhere.length) return fail('invalid-request', { errors: elsewhere });
    return enter(ports, rows, parties, ({ agencyCode = '' }) => parties.get(normaliseGrouped(agencyCode)), actor);
  };

