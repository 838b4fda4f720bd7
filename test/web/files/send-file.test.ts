import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PutAddress } from '../../../shared/contract/uploads.ts';
import { pieceCount, PIECE_BYTES } from '../../../shared/domain/upload-rules.ts';
import type { Failure } from '../../../web/use-query.ts';
import type { KeptFile } from '../../../web/files/kept-file.ts';
import { createPace } from '../../../web/files/pace.ts';
import { sendFile, type SendPorts } from '../../../web/files/send-file.ts';

const SIZE = 5 * PIECE_BYTES + 10;
const file: KeptFile = { id: 'upl_1', person: 'specialist', promise: { id: 'upl_1', name: 'a.jpg', mediaType: 'image/jpeg', size: SIZE, sha256: '' }, storedAt: 0 };
const content = { whole: new Blob([new Uint8Array(SIZE)]) };
const away = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } } as const;
const refusal = (kind: Failure['kind'], status: number, retry = false) => ({ ok: false, status, problem: { kind, retry } }) as const;
const EXPIRY = '2026-03-02T01:15:00.000Z';

/** A service that has what arrived, behind a line on which each call meets what comes next. */
const service = (fates: readonly ('passes' | 'lost' | 'answer lost')[], part: Partial<SendPorts> = {}) => {
  const line = fates[Symbol.iterator]();
  const fate = (): string => line.next().value ?? 'passes';
  const arrived = new Set<number>();
  const log = { puts: 0, bytes: 0, completed: 0, progress: [] as number[] };
  let ready = false;
  const over = <T>(effect: () => T): T | undefined => {
    const what = fate();
    const result = what === 'lost' ? undefined : effect();
    return what === 'passes' ? result : undefined;
  };
  const ports: SendPorts = {
    request: async () =>
      over(() => ({ ok: true as const, status: 201 as const, body: { id: 'upl_1', rev: 1, status: ready ? 'ready' : 'requested', ...(!ready && { sending: { arrived: [...arrived], missing: Array.from({ length: pieceCount(SIZE) }, (_, piece) => ({ piece, url: String(piece), headers: {} })).filter(({ piece }) => !arrived.has(piece)), expiresAt: EXPIRY } }) } })) ?? away,
    put: async ({ url }: PutAddress, bytes: Blob) => {
      log.puts += 1;
      log.bytes += bytes.size;
      return over(() => Boolean(arrived.add(Number(url)))) ?? false;
    },
    complete: async () =>
      over(() => {
        if (arrived.size < pieceCount(SIZE)) return refusal('upload-not-ready', 409);
        if (!ready) log.completed += 1;
        ready = true;
        return { ok: true as const, status: 200 as const, body: { id: 'upl_1', rev: 2, status: 'ready' } };
      }) ?? away,
    pace: createPace(),
    pause: async () => undefined,
    progress: (fraction) => void log.progress.push(fraction),
    wanted: () => true,
    ...part,
  };
  return { ports, arrived, log };
};

describe('sending a file', () => {
  it('brings every piece once over a good line', async () => {
    const { ports, log } = service([]);
    expect(await sendFile(ports, file, content)).toEqual({ ok: true });
    expect(log).toMatchObject({ puts: 6, bytes: SIZE, completed: 1 });
    expect(log.progress.at(-1)).toBe(1);
  });

  it('gets through whatever is lost on the way, is completed once, and sends again only what did not arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('passes' as const, 'passes' as const, 'lost' as const, 'answer lost' as const), { maxLength: 12 }), async (fates) => {
        const { ports, log } = service(fates);
        const lost = fates.filter((fate) => fate !== 'passes').length;
        let sent = await sendFile(ports, file, content);
        if (!sent.ok) sent = await sendFile(ports, file, content);
        expect(sent).toEqual({ ok: true });
        expect(log.completed).toBe(1);
        expect(log.puts).toBeLessThanOrEqual(pieceCount(SIZE) + lost);
      }),
    );
  });

  it('gives up for now when nothing gets through, and says so as an outage', async () => {
    const { ports, log } = service([], { request: async () => away });
    expect(await sendFile(ports, file, content)).toEqual(away);
    expect(log.puts).toBe(0);
  });

  it.each([
    ['file-type-refused', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
  ] as const)('stops at once where the service says %s', async (kind, status) => {
    const { ports } = service([], { complete: async () => refusal(kind, status) });
    expect(await sendFile(ports, file, content)).toEqual(refusal(kind, status));
  });

  it('tries again while the service cannot check it, and what has arrived is not sent again', async () => {
    let busy = 3;
    const { ports, log } = service([]);
    const { complete } = ports;
    expect(await sendFile({ ...ports, complete: async (one) => ((busy -= 1) >= 0 ? refusal('unavailable', 503, true) : complete(one)) }, file, content)).toEqual({ ok: true });
    expect(log.puts).toBe(6);
  });

  it('sends no more of a file that was taken away', async () => {
    let wanted = true;
    const { ports, log } = service([], { wanted: () => wanted });
    const { put } = ports;
    expect(await sendFile({ ...ports, put: async (address, bytes) => { wanted = false; return put(address, bytes); } }, file, content)).toMatchObject({ ok: false });
    expect(log.puts).toBeLessThanOrEqual(2);
  });
});

describe('the pace', () => {
  const inTurn = async (pace: ReturnType<typeof createPace>, outcomes: readonly (boolean | undefined)[]): Promise<void> => {
    for (const outcome of outcomes) await pace.take(async () => outcome);
  };

  it('grows while everything arrives, to four at a time, and falls to one after a cut', async () => {
    const pace = createPace();
    expect(pace.width()).toBe(2);
    await inTurn(pace, Array.from({ length: 40 }, () => true));
    expect(pace.width()).toBe(4);
    await inTurn(pace, [false, undefined]);
    expect(pace.width()).toBe(1);
    await inTurn(pace, [true, true, true, true]);
    expect(pace.width()).toBe(2);
  });

  it('lets no more on their way than that, and goes on after work that fails', async () => {
    const pace = createPace();
    let underway = 0;
    let most = 0;
    const work = async (): Promise<boolean> => {
      most = Math.max(most, (underway += 1));
      await Promise.resolve();
      underway -= 1;
      throw new Error('no');
    };
    await Promise.all(Array.from({ length: 9 }, () => pace.take(work).catch(() => undefined)));
    expect(most).toBe(2);
    expect(underway).toBe(0);
  });
});
