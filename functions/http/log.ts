import { logLevel } from '../env.ts';
import { causeOf } from './cause.ts';

type Line = Readonly<Record<string, unknown>>;

/** A function's log: one JSON line each, which Lambda takes into its log group as it is. */
export const createLog = (service: string) => {
  const write = (level: 'INFO' | 'ERROR', message: string, line: Line): void => {
    if (logLevel() !== 'SILENT') process.stdout.write(`${JSON.stringify({ level, message, timestamp: new Date().toISOString(), service, ...line })}\n`);
  };
  return { info: (message: string, line: Line = {}) => write('INFO', message, line), error: (message: string, line: Line = {}) => write('ERROR', message, line) };
};

export type Log = ReturnType<typeof createLog>;

const own = createLog('tuoguantong');

/** One line per request: which route, how it ended, how long it took. Never a path, a body or a name: they may be personal. */
export const log = (line: Readonly<Record<string, string | number>>): void => {
  own.info('request', line);
};

/** An unexpected failure, under the request's id that the person sees; only the error's kind and place, not its data. */
export const logFailure = (requestId: string, error: unknown): void => {
  own.error('failure', { requestId, ...causeOf(error) });
};
