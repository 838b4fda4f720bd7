import type { Body, Params, Query, Reply, RouteDefinition, RouteTable } from '../../shared/contract/route.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { ActingMember, Caller } from '../../shared/domain/who.ts';
import type { Actor } from '../table/change.ts';

/** A parsed, permitted request. */
export interface UseCaseRequest<R extends RouteDefinition> {
  readonly params: Params<R>;
  readonly query: Query<R>;
  readonly body: Body<R>;
  /** Present on every route but public ones. */
  readonly caller: Caller;
  /** The caller's membership of the acting organisation; present where the path names one. */
  readonly member: ActingMember;
  /** Business time: the gateway's clock. */
  readonly now: string;
  /** Passed to `commit`: who, when, which request. */
  readonly actor: Actor;
}

/** One thing a person can do: authorised by its route, it loads, decides (shared/domain) and commits. */
export type UseCase<R extends RouteDefinition> = (request: UseCaseRequest<R>) => Promise<Result<Reply<R>>>;

/** One use case for every route of a capability; the compiler finds the missing one. */
export type Bindings<T extends RouteTable> = { readonly [Id in keyof T]: UseCase<T[Id]> };

/** A success answer in the shape that a route declares. */
export const reply = <const Status extends number, Body>(status: Status, body: Body) => ({ status, body });
