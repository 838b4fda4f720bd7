import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemKinds } from '../../shared/domain/problems.ts';
import type { Problem } from '../../shared/domain/result.ts';

/** A failure as RFC 9457 problem+json. The title is for developers; people read the browser's own words for the kind. */
export const problemReply = (problem: Problem, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const { status, retry } = problemKinds[problem.kind];
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': problem.kind === 'token-expired' ? 'Bearer error="invalid_token"' : 'Bearer' }),
      ...(retry && { 'retry-after': '2' }),
    },
    body: JSON.stringify({
      type: `/problems/${problem.kind}`,
      title: problem.kind.replaceAll('-', ' '),
      status,
      kind: problem.kind,
      instance: `urn:request:${requestId}`,
      retry,
      ...(problem.errors && { errors: problem.errors }),
      ...(problem.facts && { facts: problem.facts }),
    }),
  };
};
