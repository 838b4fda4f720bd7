import { choiceLifecycle, type Choice } from '../../shared/domain/choice.ts';
import type { Stamp } from '../../shared/domain/entity.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import { agencyKnowsEnterprise, checkAnswer } from '../../shared/domain/selection-rules.ts';
import type { Caller, Side } from '../../shared/domain/who.ts';

const withName = ({ at, name }: Stamp, own: boolean) => ({ at, ...(own && { name }) });

/**
 * A choice as one side may see it, with what it can do about it: who acted only where it was one of its own people, and
 * to an agency the enterprise's name only once it may know it.
 */
export const choiceView = (stored: Choice, side: Side, caller: Caller, now: string) => {
  const { sealed: _, proposed, answered, enterpriseName, ...rest } = stored;
  const byUs = rest.begunBy === side;
  // Whoever chose takes back; the other side accepts or declines.
  const answeredByUs = rest.status === 'withdrawn' ? byUs : !byUs;
  return {
    choice: {
      ...rest,
      ...((side === 'enterprise' || agencyKnowsEnterprise(rest)) && { enterpriseName }),
      proposed: withName(proposed, byUs),
      ...(answered && { answered: withName(answered, answeredByUs) }),
    },
    actions: actionsFor(choiceLifecycle, rest.status, caller).filter((action) => action !== 'lapse' && checkAnswer(rest, side, action, now).ok),
  };
};
