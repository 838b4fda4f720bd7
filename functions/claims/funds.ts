import type { claimRoutes } from '../../shared/contract/claims.ts';
import type { LedgerLine } from '../../shared/domain/claim.ts';
import { ledgerAgrees, sumsOf, withBudget } from '../../shared/domain/fund-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { CITY_OFFICE, isAllowed, type Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, replace } from '../table/change.ts';
import { keys, sortPrefixes } from '../table/keys.ts';
import { ledgerLine } from './ledger.ts';

const EACH = 50;
const ATTEMPTS = 8;
/** What one query carries (1 MB) of lines of a quarter kilobyte: a year of a large city. */
const LINES_A_QUERY = 4000;

/** The fund is the city's: its office sets it, every district's reviewers see what is left. */
const maySet = (caller: Caller): boolean => caller.offices.includes(CITY_OFFICE) && isAllowed(['duty:funds', 'duty:policy'], caller);

/** A year's fund and its ledger, newest line first. */
export const showFund =
  ({ table }: Ports): UseCase<typeof claimRoutes.showFund> =>
  async ({ params, query, caller }) => {
    const year = Number(params.year);
    const [fund, page] = await Promise.all([
      table.get('fund', keys.fund(year)),
      table.list('ledger', keys.fund(year).pk, { prefix: sortPrefixes.ledger, cursor: query.cursor, limit: EACH, newestFirst: true }),
    ]);
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(reply(200, { year, ...(fund && { fund }), items, ...(next && { next }), actions: maySet(caller) ? ['set-budget'] : [] }));
  };

/**
 * Adds the whole ledger up and compares. The fund is read on both sides of the lines: what was committed meanwhile shows as
 * a changed revision and the check is done again.
 */
export const checkFund =
  ({ table }: Ports): UseCase<typeof claimRoutes.checkFund> =>
  async ({ params }) => {
    const key = keys.fund(Number(params.year));
    for (let attempt = 1; ; attempt += 1) {
      // Fund and ledger share a partition, the fund first: one query reads it before its lines.
      const items = await table.partition(key.pk, { limit: LINES_A_QUERY });
      const before = items.find((item) => item.type === 'fund');
      if (!before) return fail('not-found');
      const lines = items.filter((item): item is LedgerLine => item.type === 'ledger');
      const fund = await table.get('fund', key);
      if (!fund || (fund.rev !== before.rev && attempt < ATTEMPTS)) continue;
      const sums = sumsOf(lines);
      const { budgetFen, committedFen, availableFen, paidFen } = fund;
      return ok(reply(200, { agrees: ledgerAgrees(fund, sums), lines: lines.length, fund: { budgetFen, committedFen, availableFen, paidFen }, sums }));
    }
  };

/** Sets the year's budget. Commitments made meanwhile move the fund on: then it is done again on what it has become. */
export const setBudget =
  (ports: Ports): UseCase<typeof claimRoutes.setBudget> =>
  async ({ params, body, caller, now, actor }) => {
    if (!maySet(caller)) return fail('forbidden');
    const year = Number(params.year);
    for (let attempt = 1; ; attempt += 1) {
      const before = await ports.table.get('fund', keys.fund(year));
      if ((before?.budgetFen ?? 0) !== body.seenFen) return fail('edited-elsewhere');
      const changed = withBudget(before, year, body.budgetFen, now);
      if (!changed.ok) return changed;
      const { fund, line } = changed.value;
      const done = await ports.table.commit(actor, {
        action: 'set-budget', subject: { type: 'fund', id: params.year }, reason: body.note,
        writes: [before ? replace(before, fund) : create(fund, 'edited-elsewhere'), ledgerLine(ports, year, { ...line, note: body.note }, actor)],
        reply: reply(200, { id: params.year, rev: fund.rev, status: 'set' }),
      });
      if (done.ok || done.problem.kind !== 'edited-elsewhere' || attempt === ATTEMPTS) return done;
    }
  };
