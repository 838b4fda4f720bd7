import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isOutage } from '../../../functions/http/outage.ts';
import { clamd, clamdAddress } from '../../../functions/uploads/clamd.ts';
import { startFakeClamd } from '../../support/fake-clamd.ts';
import { freePort } from '../../support/free-port.ts';
import { photo } from '../../support/file-samples.ts';

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const quick = { connectMs: 300, answerMs: 300 };
const outage = async (scan: Promise<unknown>): Promise<boolean> => scan.then(() => false, isOutage);

describe('the address of a clamd', () => {
  it('is a host with a port, or a socket', () => {
    expect(['tcp://10.0.1.5:3310', 'tcp://[::1]:3310', 'unix:/run/clamav/clamd.ctl'].map(clamdAddress)).toEqual([{ host: '10.0.1.5', port: 3310 }, { host: '::1', port: 3310 }, { path: '/run/clamav/clamd.ctl' }]);
    expect(() => clamdAddress('10.0.1.5')).toThrow('no address');
  });
});

describe('a conversation with clamd', () => {
  it('sends the whole file in chunks and takes the two verdicts', async () => {
    const daemon = await startFakeClamd((bytes) => (bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0'));
    const file = photo('a', { bytes: 200_000 });
    expect(await clamd(daemon.address).scan(file)).toBe('clean');
    expect(daemon.scanned[0]?.equals(file)).toBe(true);
    expect(await clamd(daemon.address).scan(Buffer.from(EICAR))).toBe('found');
  });

  it.each([
    ['the file is too large for it', 'INSTREAM size limit exceeded. ERROR\0'],
    ['it says nothing', ''],
    ['it says half of it', 'stream: O'],
    ['it is no clamd', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['it says that a name is OK', 'stream: OK FOUND ERROR\0'],
    ['it talks without end', 'a'.repeat(10_000)],
    ['it never answers', undefined],
  ])('is an outage, never a verdict, when %s', async (_, answer) => {
    const daemon = await startFakeClamd(() => answer);
    expect(await outage(clamd(daemon.address, quick).scan(photo()))).toBe(true);
  });

  it('is an outage when it hangs up in the middle, or is not there', async () => {
    const daemon = await startFakeClamd((_, socket) => void socket.destroy());
    expect(await outage(clamd(daemon.address, quick).scan(photo()))).toBe(true);
    expect(await outage(clamd(`tcp://127.0.0.1:${await freePort()}`, quick).scan(photo()))).toBe(true);
    expect(await outage(clamd('unix:/nowhere/clamd.ctl', quick).scan(photo()))).toBe(true);
  });
});

const installed = (): boolean => {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A real clamd over a socket, with a database of our own that knows EICAR alone. */
const startClamd = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  chmodSync(folder, 0o755);
  const socket = join(folder, 'clamd.ctl');
  writeFileSync(join(folder, 'own.ndb'), `Own.Test.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const configuration = ['Foreground yes', `LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, `User ${process.getuid?.() === 0 ? 'root' : (process.env.USER ?? '')}`, 'StreamMaxLength 1M', 'OfficialDatabaseOnly no'];
  writeFileSync(join(folder, 'clamd.conf'), `${configuration.join('\n')}\n`);
  const daemon = spawn('clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  onTestFinished(() => {
    daemon.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = `unix:${socket}`;
  await expect.poll(() => clamd(address, quick).scan(Buffer.from('a')).catch(() => 'starting'), { timeout: 30_000, interval: 200 }).toBe('clean');
  return address;
};

describe.skipIf(!installed())('a real clamd (apt-get install clamav-daemon)', () => {
  it('finds what its database knows, within a picture too, passes the rest, and refuses what is too large without a verdict', { timeout: 60_000 }, async () => {
    const scanner = clamd(await startClamd());
    expect(await scanner.scan(Buffer.from(EICAR))).toBe('found');
    expect(await scanner.scan(photo('a', { after: EICAR }))).toBe('found');
    expect(await scanner.scan(photo('a', { bytes: 900_000 }))).toBe('clean');
    expect(await outage(scanner.scan(photo('a', { bytes: 2_000_000 })))).toBe(true);
  });
});
