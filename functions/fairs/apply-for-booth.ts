import type { fairRoutes } from '../../shared/contract/fairs.ts';
import { effectsOf, standingOf } from '../../shared/domain/agency-standing.ts';
import { revise } from '../../shared/domain/entity.ts';
import { boothDueOn, checkSignUpOpen } from '../../shared/domain/fair-rules.ts';
import { boothLifecycle, boothSubject, type Booth } from '../../shared/domain/fair.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { check, create, replace } from '../table/change.ts';
import { keys } from '../table/keys.ts';

/** A verified agency applies for a booth with its offer, or changes an application that is not placed yet. */
export const applyForBooth =
  ({ table }: Ports): UseCase<typeof fairRoutes.applyForBooth> =>
  async ({ params: { fairId, organisationId }, body, caller, now, actor }) => {
    const found = await table.getMany([keys.fair(fairId), keys.booth(fairId, organisationId), keys.organisation(organisationId)]);
    const fair = found.find((item) => item.type === 'fair');
    const before = found.find((item) => item.type === 'booth');
    const agency = found.find((item) => item.type === 'organisation');
    if (!fair || fair.status === 'draft' || !agency) return fail('not-found');
    const { booth: mayApply } = effectsOf(standingOf(agency.qualificationStatus), currentRuleset(localDateOf(now)));
    if (agency.status !== 'active' || mayApply === 'may-not-apply') return fail(agency.qualificationStatus === 'suspended' ? 'agency-suspended' : agency.qualificationStatus === 'lapsed' ? 'agency-lapsed' : 'not-verified');
    // A suspension in the same second is not passed over.
    const stillSo = check(keys.organisation(organisationId), { rev: agency.rev }, 'edited-elsewhere');
    const open = checkSignUpOpen(fair, now);
    if (!open.ok) return open;
    const applied = { at: now, by: caller.personId, name: caller.name };
    const dueOn = boothDueOn(fair, now);
    const subject = boothSubject(fairId, organisationId);
    if (!before || before.status === 'withdrawn') {
      const booth: Booth = {
        type: 'booth', fairId, organisationId, rev: (before?.rev ?? 0) + 1, createdAt: before?.createdAt ?? now, updatedAt: now,
        fairTitle: fair.title, organisationName: agency.name, status: 'applied', offer: body.offer, applied, dueOn, district: fair.district,
      };
      return table.commit(actor, {
        action: 'apply', subject, to: 'applied',
        writes: [before ? replace(before, booth) : create(booth), stillSo],
        reply: reply(200, { id: subject.id, rev: booth.rev, status: booth.status }),
      });
    }
    const status = next(boothLifecycle, 'change', before.status);
    if (!status.ok) return status;
    if (body.rev !== before.rev) return fail('edited-elsewhere');
    const booth: Booth = revise(before, { status: status.value, offer: body.offer, applied, dueOn }, now);
    return table.commit(actor, {
      action: 'change', subject, from: before.status, to: booth.status,
      writes: [replace(before, booth), stillSo],
      reply: reply(200, { id: subject.id, rev: booth.rev, status: booth.status }),
    });
  };
