import type { UploadForm, uploadRoutes } from '../../shared/contract/uploads.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { UPLOAD_LIFETIME_SECONDS } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { create, type Actor } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { addressOf } from './address.ts';
import type { UploadPorts } from './ports.ts';

const request = async ({ table, random, store }: UploadPorts, form: UploadForm, caller: Caller, now: string, actor: Actor) => {
  const organisationId = caller.member?.organisationId;
  if (organisationId !== undefined) {
    const organisation = await table.get('organisation', keys.organisation(organisationId));
    if (organisation?.status !== 'active') return fail('forbidden');
  }
  const upload: Upload = {
    type: 'upload', id: random.id('upload', now), rev: 1, createdAt: now, updatedAt: now, status: 'requested', personId: caller.personId, ...form,
    ...(organisationId !== undefined && { organisationId }),
    ttl: Math.floor(Date.parse(now) / 1000) + UPLOAD_LIFETIME_SECONDS,
  };
  const done = await table.commit(actor, {
    action: 'request', subject: { type: 'upload', id: upload.id }, to: upload.status,
    writes: [create(upload)],
    reply: reply(201, { id: upload.id, rev: upload.rev, status: upload.status }),
  });
  // Signed after the commit, so that the right to write is in no record.
  return done.ok ? ok(reply(201, { ...done.value.body, address: await addressOf(store, upload, now) })) : done;
};

/** A member promises a file and gets the address to send it to. */
export const requestUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.requestUpload> => ({ body, caller, now, actor }) => request(ports, body, caller, now, actor);

/** The same for an officer. */
export const requestBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.requestBureauUpload> => ({ body, caller, now, actor }) => request(ports, body, caller, now, actor);
