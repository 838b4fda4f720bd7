import type { SiteFacts } from '../shared/domain/site-facts.ts';

/** What a deployment says about itself; written beside the site as /config.json. */
export interface SiteConfig extends SiteFacts {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
}

const isSiteConfig = (value: unknown): value is SiteConfig => typeof value === 'object' && value !== null && 'issuer' in value && 'clientId' in value && 'audience' in value;

let loading: Promise<SiteConfig> | undefined;

const load = async (): Promise<SiteConfig> => {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config: unknown = await response.json();
  if (!isSiteConfig(config)) throw new Error('config.json: not what a deployment writes');
  return config;
};

/** The deployment's configuration, fetched once; a failure is forgotten, so that the next call tries again. */
export const siteConfig = (): Promise<SiteConfig> => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
