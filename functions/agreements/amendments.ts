import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import { amendmentText, changedInAmendment, checkAmendment, draftAmendment } from '../../shared/domain/amendment-rules.ts';
import { amendmentLifecycle, type Amendment } from '../../shared/domain/amendment.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { sha256, withRetry } from '../table/archive.ts';
import { create, replace } from '../table/change.ts';
import { lastTerms, termsAfter } from './amended-terms.ts';
import { changedAmendment, loadOwnAmendment } from './load-amendment.ts';
import { loadOwnInForce } from './load-agreement.ts';
import { voidedSignatures } from './voided-signatures.ts';

const ATTEMPTS = 8;

/** A change of terms is drawn up by either side, from the text that holds last; one at a time. */
export const beginAmendment =
  ({ table }: Ports): UseCase<typeof agreementRoutes.draftAmendment> =>
  async ({ params, body, member, caller, now, actor }) => {
    const loaded = await loadOwnInForce(table, params, body.rev, 'amend');
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const drafted = draftAmendment(before, await lastTerms(table, before), member.side, { at: now, by: caller.personId, name: caller.name });
    if (!drafted.ok) return drafted;
    const amendment = drafted.value;
    const agreement = revise(before, { amendments: amendment.n, openAmendment: amendment.n }, now);
    return table.commit(actor, {
      action: 'amend', subject: { type: 'agreement', id: before.id }, from: before.status, to: agreement.status,
      writes: [replace(before, agreement), create(amendment)],
      reply: reply(201, changedAmendment(amendment)),
    });
  };

/** A changed text is a draft again; signatures of the one before fall away with it, and are kept as fallen away. */
export const editAmendment =
  ({ table }: Ports): UseCase<typeof agreementRoutes.editAmendment> =>
  async ({ params, body, caller, now, actor }) => {
    const loaded = await loadOwnAmendment(table, params);
    if (!loaded.ok) return loaded;
    const { amendment: before, agreement } = loaded.value;
    const status = next(amendmentLifecycle, 'edit', before.status);
    if (!status.ok) return status;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const { agreementId, n, enterpriseId, enterpriseName, agencyId, agencyName, district, draftedBy, drafted, basedOn, createdAt } = before;
    const amendment: Amendment = {
      type: 'amendment', agreementId, n, rev: before.rev + 1, createdAt, updatedAt: now, status: 'draft', enterpriseId, enterpriseName, agencyId, agencyName, district, draftedBy, drafted, basedOn,
      from: body.from, reason: body.reason, terms: { ...body.terms, startsOn: agreement.terms.startsOn, endsOn: agreement.terms.endsOn }, text: before.text + 1,
    };
    const changed = changedInAmendment(before, amendment);
    // Nothing is changed: nothing is written, and no signature falls away for nothing.
    if (changed.length === 0) return ok(reply(200, changedAmendment(before)));
    return table.commit(actor, {
      action: 'edit', subject: { type: 'amendment', id: `${agreementId}.${n}` }, from: before.status, to: amendment.status,
      writes: [replace(before, amendment), ...(before.status === 'offered' ? voidedSignatures(before, { at: now, by: caller.personId, name: caller.name }, changed) : [])],
      reply: reply(200, changedAmendment(amendment)),
    });
  };

/** The text of the change is final and goes to both sides for signing; it is kept with its hash. */
export const offerAmendment =
  ({ table }: Ports): UseCase<typeof agreementRoutes.offerAmendment> =>
  async ({ params, body, now, actor }) => {
    const loaded = await loadOwnAmendment(table, params);
    if (!loaded.ok) return loaded;
    const { amendment: before, agreement } = loaded.value;
    const status = next(amendmentLifecycle, 'offer', before.status);
    if (!status.ok) return status;
    if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'offer' } });
    if (before.status !== 'draft') return fail('status-conflict', { facts: { entity: 'amendment', status: before.status, action: 'offer' } });
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const complete = checkAmendment(agreement, before, await termsAfter(table, agreement, before.basedOn), localDateOf(now));
    if (!complete.ok) return complete;
    const canonical = amendmentText(before);
    const hash = sha256(canonical);
    const amendment: Amendment = revise(before, { status: 'offered' as const, textHash: hash }, now);
    const { agreementId, n, text } = before;
    return table.commit(actor, {
      action: 'offer', subject: { type: 'amendment', id: `${agreementId}.${n}` }, from: before.status, to: amendment.status,
      writes: [replace(before, amendment), create({ type: 'amendment-text', agreementId, n, text, canonical, hash, at: now })],
      reply: reply(200, changedAmendment(amendment)),
    });
  };

/** Not everybody wants the change: the agreement stays as it is, and another change can be drawn up. */
export const abandonAmendment =
  ({ table }: Ports): UseCase<typeof agreementRoutes.abandonAmendment> =>
  ({ params, body, caller, now, actor }) =>
    withRetry(ATTEMPTS, async () => {
      const loaded = await loadOwnAmendment(table, params);
      if (!loaded.ok) return loaded;
      const { amendment: before, agreement } = loaded.value;
      const status = next(amendmentLifecycle, 'abandon', before.status);
      if (!status.ok) return status;
      if (before.rev !== body.rev) return fail('edited-elsewhere');
      if (agreement.status !== 'in-force') return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'abandon' } });
      const ended = { at: now, by: caller.personId, name: caller.name };
      const amendment = revise(before, { status: 'abandoned' as const, ended, why: body.reason }, now);
      const { openAmendment: _, ...rest } = agreement;
      return table.commit(actor, {
        action: 'abandon', subject: { type: 'amendment', id: `${before.agreementId}.${before.n}` }, from: before.status, to: amendment.status, reason: body.reason,
        writes: [replace(before, amendment), replace(agreement, revise(rest, {}, now), 'busy'), ...(before.status === 'offered' ? voidedSignatures(before, ended, []) : [])],
        reply: reply(200, changedAmendment(amendment)),
      });
    });
