import { claimLifecycle, type Claim, type ClaimStatus } from '../../shared/domain/claim.ts';
import { next, type ActionOf } from '../../shared/domain/lifecycle.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import type { Ports } from '../container.ts';
import { reply } from '../http/use-case.ts';
import { appendEntries, withRetry, type Draft } from '../table/archive.ts';
import { replace, type Actor, type Write } from '../table/change.ts';
import { loadClaim } from './load-claim.ts';

/** What a step decided: the claim as it becomes, what is written beside it, and what the archive says of it. */
export interface Decided {
  readonly claim: Claim;
  /** The claim's own write, where it carries more conditions than its revision and status. */
  readonly write?: Write;
  readonly writes?: readonly Write[];
  readonly entry?: Draft;
  readonly reason?: string;
}

type ClaimAction = ActionOf<typeof claimLifecycle>;
interface StepRequest {
  readonly params: { readonly claimId: string };
  readonly body: { readonly rev: number };
  readonly caller: Caller;
  readonly actor: Actor;
}

const ATTEMPTS = 6;

/** The claim in the status that a step expects; the lifecycle has already said that no other comes here. */
export const inStatus = <S extends ClaimStatus>(claim: Claim, ...statuses: readonly S[]): Result<Extract<Claim, { status: S }>> =>
  (statuses as readonly string[]).includes(claim.status) ? ok(claim as Extract<Claim, { status: S }>) : fail('status-conflict', { facts: { entity: 'claim', status: claim.status } });

/**
 * One step of an officer: the claim of their district, in a status the lifecycle allows, as they saw it; then the decision
 * and its commit. The archive's head may have moved through another claim of the enterprise: then it is done again.
 */
export const officerStep = ({ table, random }: Ports, action: ClaimAction, { params, body, caller, actor }: StepRequest, decide: (claim: Claim) => Promise<Result<Decided>>): Promise<Result<{ status: 200; body: { id: string; rev: number; status: string } }>> =>
  withRetry(ATTEMPTS, async () => {
    const loaded = await loadClaim(table, params.claimId, caller);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const possible = next(claimLifecycle, action, before.status);
    if (!possible.ok) return possible;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const decided = await decide(before);
    if (!decided.ok) return decided;
    const { claim, write = replace<Claim>(before, claim), writes = [], entry, reason } = decided.value;
    const entries = entry ? await appendEntries(table, claim.enterpriseId, [entry], random) : ok([]);
    if (!entries.ok) return entries;
    return table.commit(actor, {
      action, subject: { type: 'claim', id: claim.id }, from: before.status, to: claim.status, ...(reason && { reason }),
      writes: [write, ...writes, ...entries.value],
      reply: reply(200, { id: claim.id, rev: claim.rev, status: claim.status }),
    });
  });
