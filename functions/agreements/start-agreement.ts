import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { agreementLifecycle, type Agreement } from '../../shared/domain/agreement.ts';
import { mayAsk } from '../../shared/domain/declined-talk.ts';
import { startedAgreement } from '../../shared/domain/draft-agreement.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { normaliseGrouped } from '../../shared/rules/identifiers/normalise.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { withRetry } from '../table/archive.ts';
import { create, replace } from '../table/change.ts';
import { guards, keys } from '../table/keys.ts';
import { loadOwnAgreement } from './load-agreement.ts';
import { answered, asked, freePlace } from './open-questions.ts';

const ATTEMPTS = 8;

/**
 * One side asks the other, found by its credit code, to talk about an agreement. Nothing is told of the other but its name,
 * and whoever is of the same side answers as if nobody were registered there. So that nobody is pestered, the ruleset says
 * how many questions one organisation may have open, and for how long one that was declined rests.
 */
export const startAgreement =
  ({ table, random }: Ports): UseCase<typeof agreementRoutes.startAgreement> =>
  ({ params: { organisationId }, body, member, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const [otherId, place] = await Promise.all([table.guardOwner(guards.creditCode(normaliseGrouped(body.creditCode))), freePlace(table, organisationId, currentRuleset(localDateOf(now)).talks.mostOpen)]);
      const declined = otherId === undefined ? [] : [member.side === 'enterprise' ? keys.declinedTalk(organisationId, otherId) : keys.declinedTalk(otherId, organisationId)];
      const found = await table.getMany([...[...new Set([organisationId, otherId ?? organisationId])].map(keys.organisation), ...declined]);
      const organisations = found.filter((item) => item.type === 'organisation');
      const own = organisations.find(({ id }) => id === organisationId);
      const other = organisations.find(({ id, side, status }) => id === otherId && side !== member.side && status === 'active');
      if (!own) return fail('not-found');
      if (!other) return failField('/creditCode', 'not-found');
      const may = mayAsk(found.find((item) => item.type === 'declined-talk'), member.side, now);
      if (!may.ok) return may;
      if (!place.ok) return place;
      const [enterprise, agency] = member.side === 'enterprise' ? [own, other] : [other, own];
      const agreement = startedAgreement({ enterprise, agency, by: member.side, id: random.id('agreement', now), now, proposed: { at: now, by: caller.personId, name: caller.name, note: body.note?.trim() ?? '', place: place.value } });
      return table.commit(actor, {
        action: 'start', subject: { type: 'agreement', id: agreement.id }, to: agreement.status,
        writes: [create(agreement), ...asked(agreement)],
        reply: reply(201, { id: agreement.id, rev: agreement.rev, status: agreement.status }),
      });
    });

/** The side that was asked agrees to talk: from now on both draft, and see what both sides of a draft see. */
export const acceptTalk =
  ({ table }: Ports): UseCase<typeof agreementRoutes.acceptTalk> =>
  async ({ params, body, member, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const status = next(agreementLifecycle, 'accept-talk', before.status);
    if (!status.ok) return status;
    if (before.status !== 'proposed' || before.draftedBy === member.side) return fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'accept-talk' } });
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const { proposed: _, ...kept } = before;
    const agreement: Agreement = revise(kept, { status: 'draft' as const }, now);
    return table.commit(actor, {
      action: 'accept-talk', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status,
      writes: [replace(before, agreement), ...answered(before)],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };
