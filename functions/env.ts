import * as z from 'zod/mini';

/** What a function may read from its environment; each capability takes only the part it needs. */
const Environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  ISSUER: z.string(),
  JWKS_URI: z.string(),
  AUDIENCE: z.string(),
  CITY_CODE: z.string(),
  QUARANTINE_BUCKET: z.string(),
  FILES_BUCKET: z.string(),
  PUBLISHED_BUCKET: z.string(),
  ANCHOR_BUCKET: z.string(),
  EXPORTS_BUCKET: z.string(),
  /** Where a scanner of files listens, if the deployment has one: `tcp://host:port` or `unix:/path`. */
  CLAMD_ADDRESS: z.string(),
  DATA_KEY_ID: z.string(),
  LOOKUP_KEY_ID: z.string(),
  PUBLISH_QUEUE_URL: z.string(),
  SEATS_QUEUE_URL: z.string(),
  BOARD_QUEUE_URL: z.string(),
  /** Where people reach the site: scheme and host. */
  SITE_ORIGIN: z.string(),
  EXPORTS_QUEUE_URL: z.string(),
  /** JSON of what published pages say about the deployment. */
  SITE_FACTS: z.string(),
  /** Only where a signature service is connected: the key of the reference service. */
  SIGNATURE_KEY_ID: z.string(),
});
export type Environment = z.infer<typeof Environment>;

/** The named variables, parsed once at start; a missing one stops the function at once with its name. */
export const environment = <const Name extends keyof Environment>(...names: readonly Name[]): Pick<Environment, Name> => {
  const parsed = z.safeParse(z.partial(Environment), process.env);
  const missing = names.filter((name) => !parsed.success || parsed.data[name] === undefined);
  if (!parsed.success || missing.length) throw new Error(`environment variables missing: ${missing.join(', ')}`);
  return parsed.data as Pick<Environment, Name>;
};

/** A variable that a deployment may leave out: what it switches on is off then. */
export const optionalEnvironment = (name: keyof Environment): string | undefined => process.env[name] || undefined;

/** `SILENT` in tests; anything else logs. */
export const logLevel = (): string => process.env.LOG_LEVEL ?? 'INFO';
