import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { stands } from '../../shared/domain/choice.ts';
import { selectionOf } from '../../shared/domain/fair-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { checkSelectionOpen, mostOf } from '../../shared/domain/selection-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { keys } from '../table/keys.ts';
import { choiceView } from './choice-view.ts';
import { ownChoices } from './own-choices.ts';

/** Where one side stands in the selection of a fair: the rules, how many more it may choose, its order, and each choice that stands. */
export const showSelection =
  ({ table }: Ports): UseCase<typeof fairRoutes.showSelection> =>
  async ({ params: { fairId, organisationId }, member: { side }, caller, now }) => {
    const [found, choices] = await Promise.all([table.getMany([keys.fair(fairId), keys.standing(fairId, organisationId)]), ownChoices(table, side, fairId, organisationId)]);
    const fair = found.find((item) => item.type === 'fair');
    if (!fair || fair.status === 'draft') return fail('not-found');
    const standing = found.find((item) => item.type === 'standing');
    const rules = selectionOf(fair);
    const most = mostOf(rules, side);
    return ok(
      reply(200, {
        rules,
        open: checkSelectionOpen(fair, now).ok,
        left: Math.max(most - (standing?.count ?? 0), 0),
        ...(standing && { list: { rev: standing.rev, order: standing.order, by: standing.arranged.name, at: standing.arranged.at } }),
        choices: choices.filter(stands).map((choice) => choiceView(choice, side, caller, now)),
      }),
    );
  };
