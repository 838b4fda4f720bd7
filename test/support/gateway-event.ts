import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { systemRandom } from '../../functions/ids.ts';

/** The gateway's event for a request, at the world's business time. */
export const gatewayEvent = (method: string, url: string, headers: Record<string, string>, body: string | undefined, now: string): APIGatewayProxyEventV2 => {
  const { pathname, search, searchParams } = new URL(url, 'https://test.example');
  return {
    version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1), headers, isBase64Encoded: false,
    ...(searchParams.size && { queryStringParameters: Object.fromEntries(searchParams) }),
    ...(body !== undefined && { body }),
    requestContext: {
      accountId: '0', apiId: 'test', domainName: 'test', domainPrefix: 'test', requestId: systemRandom.hex(8), routeKey: '$default', stage: '$default', time: now, timeEpoch: Date.parse(now),
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    },
  };
};
