import type { agreementRoutes } from '../../shared/contract/agreements.ts';
import type { Agreement } from '../../shared/domain/agreement.ts';
import { fail } from '../../shared/domain/result.ts';
import { otherSide, uncheckedScan, withScanChecked } from '../../shared/domain/signing-rules.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace } from '../table/change.ts';
import { loadOwnAgreement } from './load-agreement.ts';

/** A side has looked at the other's scan and found this text there, signed and stamped. */
export const checkScan =
  ({ table }: Ports): UseCase<typeof agreementRoutes.checkScan> =>
  async ({ params, body, member, caller, now, actor }) => {
    const loaded = await loadOwnAgreement(table, params.agreementId, params.organisationId);
    if (!loaded.ok) return loaded;
    const before = loaded.value;
    const conflict = fail('status-conflict', { facts: { entity: 'agreement', status: before.status, action: 'check-scan' } });
    if (before.status !== 'offered' && before.status !== 'in-force') return conflict;
    const signer = otherSide(member.side);
    if (!uncheckedScan(signer, before)) return conflict;
    if (before.rev !== body.rev) return fail('edited-elsewhere');
    const checked = { at: now, by: caller.personId, name: caller.name, as: member.side };
    const agreement: Agreement = { ...withScanChecked(signer, before, checked), rev: before.rev + 1, updatedAt: now };
    return table.commit(actor, {
      action: 'check-scan', subject: { type: 'agreement', id: before.id }, from: before.status, to: before.status,
      writes: [replace(before, agreement)],
      reply: reply(200, { id: before.id, rev: agreement.rev, status: agreement.status }),
    });
  };
