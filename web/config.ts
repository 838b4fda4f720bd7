import * as z from 'zod/mini';
import { SiteFacts } from '../shared/domain/site-facts.ts';

/** What a deployment says about itself; written beside the site as /config.json. */
const SiteConfig = z.extend(SiteFacts, {
  issuer: z.string(),
  clientId: z.string(),
  audience: z.string(),
});
export type SiteConfig = z.infer<typeof SiteConfig>;

let loading: Promise<SiteConfig> | undefined;

const load = async (): Promise<SiteConfig> => {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return z.parse(SiteConfig, await response.json());
};

/** The deployment's configuration, fetched once; a failure is forgotten, so that the next call tries again. */
export const siteConfig = (): Promise<SiteConfig> => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
