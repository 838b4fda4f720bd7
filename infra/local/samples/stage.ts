import { call, type CallInput, type CallResult } from '../../../shared/contract/client.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';

export interface Local {
  readonly origin: string;
  tokenOf(person: string): Promise<string>;
  setTime(offsetMs: number): Promise<void>;
}
type Success<R extends RouteDefinition> = Extract<CallResult<R>, { ok: true }>['body'];

/** Acts as the sample people through the running service's own API: what the samples show is what the use cases made. */
export interface Stage {
  as<R extends RouteDefinition>(person: string, route: R, input: CallInput<R>): Promise<Success<R>>;
  setTime(offsetMs: number): Promise<void>;
}

export const createStage = ({ origin, tokenOf, setTime }: Local): Stage => ({
  setTime,
  async as(person, route, input) {
    const answer = await call({ accessToken: () => tokenOf(person), fetch: (path, init) => fetch(origin + path, init) }, route, input);
    if (!answer.ok) throw new Error(`sample data: ${person} ${route.id}: ${answer.status} ${JSON.stringify(answer.problem)}`);
    return answer.body as never;
  },
});

/** Runs `work` over the items, a few at a time: two cores gain nothing from more. */
export const inTurns = async <T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>, width = 4): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      while (next < items.length) {
        const index = next;
        next += 1;
        const item = items[index];
        if (item !== undefined) results[index] = await work(item, index);
      }
    }),
  );
  return results;
};

/** `owner-07` from 7. */
export const personId = (role: 'owner' | 'manager' | 'specialist', n: number): string => `${role}-${String(n).padStart(2, '0')}`;
