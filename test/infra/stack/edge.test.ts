import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { edgeFunctionCode, isPublished, pageAddress } from '../../../infra/constructs/page-addresses.ts';
import { contentSecurityPolicy, pageHeaders, scannerPolicy } from '../../../infra/constructs/security-headers.ts';
import { synthesize } from './support.ts';

const { application } = synthesize();
const only = (template: typeof application, type: string) => Object.values(template.findResources(type))[0]?.Properties;

describe('an address', () => {
  it.each([
    ['/', '/index.html'],
    ['/fairs/', '/fairs/index.html'],
    ['/en/fairs/fair_1/', '/en/fairs/fair_1/index.html'],
    ['/data/fairs.json', '/data/fairs.json'],
    ['/app', '/app/index.html'],
    ['/app/bureau/fairs/fair_1.2/', '/app/index.html'],
    ['/assets/site-a1.js', '/assets/site-a1.js'],
  ])('%s is the object %s', (path, object) => {
    expect(pageAddress(path)).toEqual({ object });
  });

  it.each([
    ['/fairs', '/fairs/'],
    ['/v1.2/fairs', '/v1.2/fairs/'],
    ['//elsewhere.example/x', '/elsewhere.example/x/'],
    ['/\\elsewhere.example/x', '/elsewhere.example/x/'],
  ])('%s moves to %s, never to another host', (path, location) => {
    expect(pageAddress(path)).toEqual({ location });
  });

  it('is published when its page is made from the table', () => {
    expect(['/fairs/', '/en/agencies/org_1/', '/data/notices.json', '/notices/'].every(isPublished)).toBe(true);
    expect(['/', '/app/', '/size/', '/en/size/', '/assets/fairs.js'].some(isPublished)).toBe(false);
  });
});

describe('the edge function', () => {
  const run = (uri: string): unknown => runInContext(`${edgeFunctionCode()}\nJSON.stringify(handler({ request: { uri: ${JSON.stringify(uri)} } }))`, createContext({}));

  it('rewrites as the address says', () => {
    expect(run('/fairs/')).toBe('{"uri":"/fairs/index.html"}');
    expect(run('/fairs')).toContain('"statusCode":301');
  });

  it('fits into what CloudFront takes', () => {
    expect(Buffer.byteLength(edgeFunctionCode())).toBeLessThan(10_240);
  });
});

describe('the edge', () => {
  it('sends every page under a policy that allows nothing inline and nothing foreign but issuer and buckets', () => {
    const policy = contentSecurityPolicy({ issuer: 'https://login.example', buckets: ['https://files.example'] });
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const deployed = JSON.stringify(application.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    for (const directive of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", 'https://login.tuoguantong.example']) expect(deployed).toContain(directive);
  });

  it('lets WebAssembly into the worker that reads QR codes alone, whose script stands apart', () => {
    const policies = Object.entries(application.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const [scanner, ...others] = policies.filter(([, policy]) => JSON.stringify(policy).includes('wasm-unsafe-eval'));
    expect(others).toEqual([]);
    expect(JSON.stringify(scanner?.[1])).toContain(scannerPolicy);
    expect(scannerPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
    const { DistributionConfig: config } = only(application, 'AWS::CloudFront::Distribution');
    const under = [config.DefaultCacheBehavior, ...config.CacheBehaviors].filter(({ ResponseHeadersPolicyId }) => ResponseHeadersPolicyId.Ref === scanner?.[0]);
    expect(under.map(({ PathPattern }) => PathPattern)).toEqual(['/scanner/*']);
  });

  it('sends these headers with every behavior', () => {
    const { DistributionConfig: config } = only(application, 'AWS::CloudFront::Distribution');
    for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) expect(behavior.ResponseHeadersPolicyId).toBeDefined();
  });

  it('keeps no answer of the API', () => {
    const { DistributionConfig: config } = only(application, 'AWS::CloudFront::Distribution');
    const api = config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === '/api/*');
    // The managed policy CachingDisabled.
    expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  });
});

describe('the edge in a China region', () => {
  const china = synthesize({ region: 'cn-north-1', domain: 'tuoguan.example.cn', certificate: 'ASCAEXAMPLE' }).application;
  const { DistributionConfig: config } = only(china, 'AWS::CloudFront::Distribution');
  const behaviors = [config.DefaultCacheBehavior, ...config.CacheBehaviors];

  it('uses nothing that is missing there', () => {
    const missing = ['AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::Function', 'AWS::CloudFront::CachePolicy', 'AWS::CloudFront::OriginRequestPolicy', 'AWS::CloudFront::ResponseHeadersPolicy', 'AWS::Cognito::UserPool', 'AWS::WAFv2::WebACL', 'AWS::CertificateManager::Certificate'];
    for (const type of missing) china.resourceCountIs(type, 0);
    expect(JSON.stringify(china.toJSON())).not.toMatch(/TracingConfig|CachePolicyId|OriginRequestPolicyId|ResponseHeadersPolicyId|FunctionAssociations|AcmCertificateArn/);
    expect(behaviors.every(({ ForwardedValues }) => ForwardedValues !== undefined)).toBe(true);
  });

  it('serves the domain under its IAM certificate', () => {
    expect(config.Aliases).toEqual(['tuoguan.example.cn']);
    expect(config.ViewerCertificate).toMatchObject({ IamCertificateId: 'ASCAEXAMPLE' });
  });

  it('names resources by the partition it is in', () => {
    expect(JSON.stringify(china.toJSON())).not.toContain('arn:aws:');
  });

  it('passes the token on to the API and keeps nothing of it', () => {
    const api = config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === '/api/*');
    expect(api).toMatchObject({ ForwardedValues: { QueryString: true, Headers: ['Authorization'] }, DefaultTTL: 0, MaxTTL: 0, MinTTL: 0 });
  });

  it('lets pages come with the same headers, from the function that knows their addresses', () => {
    const [pages] = Object.values(china.findResources('AWS::Lambda::Function')).filter(({ Properties }) => Properties.Description === '托管通 pages');
    const headers = JSON.stringify(pages?.Properties.Environment.Variables.PAGE_HEADERS);
    expect(pages?.Properties.Environment.Variables.SCANNER_HEADERS).toContain('wasm-unsafe-eval');
    expect(headers).not.toContain('unsafe');
    for (const name of Object.keys(pageHeaders({ issuer: 'https://login.example', buckets: [] }))) expect(headers).toContain(name);
  });
});
