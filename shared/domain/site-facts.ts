import * as z from 'zod/mini';

/** What a deployment says about itself at the foot of every page. */
export const SiteFacts = z.object({
  cityName: z.optional(z.string()),
  /** 网站备案号, which a site in mainland China shows with a link to the register (互联网信息服务备案管理办法第十三条). */
  icpNumber: z.optional(z.string()),
  /** Where the site is, for what has to name it whole, such as the card of a shared link; only where it has a domain of its own. */
  origin: z.optional(z.string()),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** Stand for the facts in pages that are built before it is known where they are deployed; see `fillSiteFacts`. */
export const SITE_FACTS_MARKS = { cityName: '{{cityName}}', icpNumber: '{{icpNumber}}' } as const satisfies SiteFacts;
