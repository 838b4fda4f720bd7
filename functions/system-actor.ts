import { createHash } from 'node:crypto';
import type { Actor } from './table/change.ts';

/** The system as the author of a change; under the same name it takes effect once. */
export const systemActor = (request: string, now: string): Actor => ({ now, by: 'system', byName: '系统', as: 'system', requestKey: createHash('sha256').update(`system|${request}`).digest('hex'), requestHash: request });
