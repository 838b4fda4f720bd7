import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { choiceLifecycle, type Choice } from '../../shared/domain/choice.ts';
import { agencyKnowsEnterprise, checkAnswer } from '../../shared/domain/fair-rules.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { partitions } from '../table/keys.ts';

const withoutName = (choice: Choice): Omit<Choice, 'enterpriseName'> => {
  const { enterpriseName: _, ...rest } = choice;
  return rest;
};

/** The organisation's choices at all fairs, newest first, with what it can do about each. */
export const listChoices =
  ({ table }: Ports): UseCase<typeof fairRoutes.listChoices> =>
  async ({ params, query, member, caller }) => {
    const page = await table.list('choice', partitions.organisation(params.organisationId), {
      index: member.side === 'enterprise' ? 'gsi1' : 'gsi2', prefix: 'CHOICE#', newestFirst: true, cursor: query.cursor, limit: 50,
    });
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok(
      reply(200, {
        items: items.map((choice) => ({ choice: member.side === 'agency' && !agencyKnowsEnterprise(choice) ? withoutName(choice) : choice, actions: actionsFor(choiceLifecycle, choice.status, caller).filter((action) => checkAnswer(choice, member.side, action).ok) })),
        ...(next && { next }),
      }),
    );
  };
