import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { uploadBindings } from '../../../../functions/uploads/bindings.ts';
import { ScannerUnavailable, type Scanner } from '../../../../functions/uploads/scanner.ts';
import { reply } from '../../../../functions/http/use-case.ts';
import { systemRandom } from '../../../../functions/ids.ts';
import { systemActor } from '../../../../functions/system-actor.ts';
import { claimUploads, readyUploads } from '../../../../functions/table/claim-uploads.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { uploadRoutes as r, type PutAddress } from '../../../../shared/contract/uploads.ts';
import { PIECE_BYTES } from '../../../../shared/domain/upload-rules.ts';
import type { ActingMember } from '../../../../shared/domain/who.ts';
import { givenOrganisation } from '../../../support/builders.ts';
import { photo } from '../../../support/file-samples.ts';
import { givenObjects, sha256Of } from '../../../support/uploads.ts';
import { createWorld } from '../../../support/world.ts';
import { files } from './model.ts';

const INFECTED = 'what the scanner finds';
const contents = { large: photo('large', { bytes: 2 * PIECE_BYTES }), small: photo('small'), 'no picture': Buffer.from('no picture'), infected: photo(INFECTED, { bytes: PIECE_BYTES }) } as const;
const kindOf = (answer: { readonly ok: boolean; readonly problem?: { readonly kind: string; readonly facts?: Readonly<Record<string, string | number>> } }): string =>
  answer.ok ? 'ok' : answer.problem?.facts?.finding !== undefined ? `refused ${answer.problem.facts.finding}` : (answer.problem?.kind ?? '');

/** Everything that histories share: a table, an object store, a scanner that can be taken away, and two organisations. */
export const givenPlace = async () => {
  const world = await createWorld();
  const objects = await givenObjects();
  let up = true;
  const scanner: Scanner = {
    name: 'test',
    scan: async (bytes) => {
      if (!up) throw new ScannerUnavailable('away');
      return Buffer.from(bytes).includes(INFECTED) ? 'found' : 'clean';
    },
  };
  world.add(r, uploadBindings({ ...world.ports, store: objects.store, scanner }));
  const [own, other] = [await givenOrganisation(world, 'agency'), await givenOrganisation(world, 'agency')];
  return { world, objects, own, other, scannerIs: (now: boolean) => void (up = now) };
};
export type Place = Awaited<ReturnType<typeof givenPlace>>;

/** A phone with the files of one history, new ones each time, by the real routes and addresses. */
export const openPhone = ({ world, objects, own, other, scannerIs }: Place) => {
  scannerIs(true);
  const chosen = files.map(({ what }) => {
    // New bytes after the picture's end: a file of its own in each history.
    const bytes = Buffer.concat([contents[what], Buffer.from(systemRandom.hex(8))]);
    const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, piece) => bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
    return { bytes, pieces, form: { id: systemRandom.id('upload', world.now), name: `${what}.jpg`, mediaType: 'image/jpeg' as const, size: bytes.length, sha256: sha256Of(bytes), pieces: pieces.map(sha256Of) } };
  });
  const acting: ActingMember = { organisationId: own.organisationId, side: 'agency', role: 'manager', verified: true };
  const sentTo = new Map<string, { readonly address: PutAddress; readonly bytes: Buffer }>();
  const at = (file: number) => {
    const found = chosen[file];
    if (!found) throw new RangeError(`no file ${file}`);
    return found;
  };
  const params = (file: number, organisationId = own.organisationId) => ({ organisationId, uploadId: at(file).form.id });
  const put = async ({ url, headers }: PutAddress, bytes: Buffer): Promise<boolean> => (await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })).ok;
  const addressOf = async (file: number, piece: number): Promise<string | PutAddress> => {
    const asked = await world.call(own.member, r.renewUploadAddress, { params: params(file), body: { pieces: at(file).form.pieces } });
    return asked.ok ? (asked.body.missing.find((one) => one.piece === piece) ?? 'there') : kindOf(asked);
  };
  const complete = async (file: number): Promise<string> => {
    const done = await world.call(own.member, r.completeUpload, { params: params(file) });
    return done.ok ? done.body.status : kindOf(done);
  };
  return {
    async request(file: number): Promise<string> {
      const asked = await world.call(own.member, r.requestUpload, { params: { organisationId: own.organisationId }, body: at(file).form });
      if (!asked.ok) return kindOf(asked);
      return asked.body.sending ? `${asked.body.status} ${asked.body.sending.arrived.join()}` : asked.body.status;
    },
    async send(file: number, piece: number): Promise<string> {
      const address = await addressOf(file, piece);
      if (typeof address === 'string') return address;
      const bytes = at(file).pieces[piece] ?? Buffer.alloc(0);
      sentTo.set(`${file} ${piece}`, { address, bytes });
      return (await put(address, bytes)) ? 'sent' : 'refused';
    },
    /** Sends what was sent before once more, to the address of then. */
    async sendAgain(file: number, piece: number): Promise<void> {
      const before = sentTo.get(`${file} ${piece}`);
      if (before && !(await put(before.address, before.bytes))) throw new Error('the same piece was refused');
    },
    async forge(file: number, piece: number): Promise<string> {
      const address = await addressOf(file, piece);
      if (typeof address === 'string') return address;
      return (await put(address, Buffer.alloc(at(file).pieces[piece]?.length ?? 0, 1))) ? 'sent' : 'refused';
    },
    complete,
    /** Three requests at once get one answer. */
    async completeAtOnce(file: number): Promise<string> {
      return [...new Set(await Promise.all([complete(file), complete(file), complete(file)]))].join(' and ');
    },
    async claim(file: number): Promise<string> {
      const ready = await readyUploads(world.table, [at(file).form.id], { ...own.member, member: acting }, world.now);
      if (!ready.ok) return kindOf(ready);
      const by = { type: 'organisation' as const, id: own.organisationId };
      return kindOf(await world.table.commit(systemActor(systemRandom.hex(8), world.now), { action: 'claim', subject: by, writes: claimUploads(ready.value, by, world.now), reply: reply(200, null) }));
    },
    async byOther(file: number, exists: boolean): Promise<string> {
      const { organisationId, member } = other;
      const answers = [
        // What nobody has promised yet would be theirs.
        ...(exists ? [await world.call(member, r.requestUpload, { params: { organisationId }, body: at(file).form })] : []),
        await world.call(member, r.completeUpload, { params: params(file, organisationId) }),
        await world.call(member, r.showUpload, { params: params(file, organisationId) }),
      ];
      return answers.map(kindOf).join(' ');
    },
    scannerIs,
    hoursPass: (hours: number): void => {
      world.now = new Date(Date.parse(world.now) + hours * 3_600_000).toISOString();
    },
    /** What stands in the table and with the kept files, in the model's words. */
    state: () =>
      Promise.all(
        chosen.map(async ({ form: { id, sha256 } }) => {
          const upload = await world.table.get('upload', keys.upload(id));
          const head = await objects.client.send(new HeadObjectCommand({ Bucket: 'files', Key: id, ChecksumMode: 'ENABLED' })).catch(() => undefined);
          if (head && head.ChecksumSHA256 !== Buffer.from(sha256, 'hex').toString('base64')) throw new Error('another content is kept');
          return { status: upload?.status, scanned: upload?.scanned !== undefined, kept: head !== undefined };
        }),
      ),
  };
};
export type Phone = ReturnType<typeof openPhone>;
