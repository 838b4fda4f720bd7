import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'tuoguantong' });

/** One line per request: which route, how it ended, how long it took. Never a path, a body or a name: they may be personal. */
export const log = (line: Readonly<Record<string, string | number>>): void => {
  logger.info('request', { ...line });
};

/** An unexpected failure, under the request's id that the person sees; only the error's kind and place, not its data. */
export const logFailure = (requestId: string, error: unknown): void => {
  const known = error instanceof Error ? error : new Error(String(error));
  logger.error('failure', { requestId, name: known.name, code: 'code' in known ? String(known.code) : '', stack: (known.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8) });
};
