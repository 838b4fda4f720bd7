import * as z from 'zod/mini';

/** What a deployment says about itself; written beside the site as /config.json. */
const SiteConfig = z.object({
  issuer: z.string(),
  clientId: z.string(),
  audience: z.string(),
  cityName: z.optional(z.string()),
  icpNumber: z.optional(z.string()),
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
