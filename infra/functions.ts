import type { Capability } from '../shared/contract/route.ts';

/** What a function may do with the table, by exact action; nobody may scan. `note`: read, and write down whom it refused. */
export type TableUse = 'read' | 'note' | 'write' | 'none';
/** What a function may do with personal data, each with what stands before it: open it, encrypt it, look for equal values. */
export const personalUses = ['open', 'seal', 'look-up'] as const;
export type PersonalUse = (typeof personalUses)[number];
/** Requests a second over all callers, and how many may come at once; beyond it the gateway answers 429. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/**
 * What a function may do with files: take them in; publish; lock away the heads of archives, or read these; make exports
 * from files, or give out what was made; remove files for good as the law asks.
 */
export type FileUse = 'upload' | 'publish' | 'anchor' | 'read-anchors' | 'make-exports' | 'give-exports' | 'erase';

export interface FunctionNeeds {
  readonly table: TableUse;
  readonly personal?: PersonalUse;
  readonly files?: readonly FileUse[];
  /** Takes electronic signatures, where the deployment has a key for them. */
  readonly signs?: boolean;
  /** Makes addresses of the site that go onto paper. */
  readonly site?: boolean;
  /** Has files scanned, where the deployment has a scanner. */
  readonly scans?: boolean;
  /** A rate of its own at the gateway, per route: what anybody may ask without signing in must not crowd out the rest. */
  readonly throttle?: Throttle;
  readonly memoryMiB: number;
  /** Settings of Node.js itself. */
  readonly nodeOptions?: string;
  readonly timeoutSeconds: number;
}

const api = (more: Partial<FunctionNeeds> = {}): FunctionNeeds => ({ table: 'write', memoryMiB: 512, timeoutSeconds: 12, ...more });

/** Every Lambda behind the gateway: its route prefix, its rights and its size follow from this one table. */
export const apiFunctions: Readonly<Record<Capability, FunctionNeeds>> = {
  parties: api({ personal: 'look-up' }),
  fairs: api({ personal: 'look-up' }),
  agreements: api({ personal: 'seal', signs: true }),
  uploads: api({ files: ['upload'], scans: true, memoryMiB: 1024 }),
  archives: api({ files: ['read-anchors', 'give-exports'] }),
  services: api({ personal: 'open' }),
  evaluations: api(),
  claims: api(),
  documents: api({ table: 'note', personal: 'open', site: true, throttle: { rateLimit: 50, burstLimit: 100 } }),
  tasks: api(),
  calculators: api({ table: 'none', throttle: { rateLimit: 50, burstLimit: 100 } }),
  openapi: api({ table: 'none' }),
};

export const workers = {
  relay: { table: 'none', memoryMiB: 256, timeoutSeconds: 30 },
  publish: { table: 'read', files: ['publish'], memoryMiB: 512, timeoutSeconds: 30 },
  board: { table: 'read', files: ['publish'], memoryMiB: 512, timeoutSeconds: 20 },
  seats: { table: 'write', memoryMiB: 512, timeoutSeconds: 120 },
  // What a stream has done with goes with small collections, which come often: memory stays flat however much passes through.
  exports: { table: 'write', files: ['read-anchors', 'make-exports'], memoryMiB: 512, timeoutSeconds: 300, nodeOptions: '--max-semi-space-size=1' },
  clock: { table: 'write', personal: 'seal', files: ['anchor', 'erase'], memoryMiB: 512, timeoutSeconds: 240 },
} as const satisfies Record<string, FunctionNeeds>;

export type WorkerName = keyof typeof workers;

/** What only some edges need: in China, pages come from a function. */
export const edgeFunctions = {
  pages: { table: 'none', memoryMiB: 256, timeoutSeconds: 10 },
} as const satisfies Record<string, FunctionNeeds>;

/** The entry of every bundle, by the function's name. */
export const entries: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...Object.keys(apiFunctions), ...Object.keys(workers)].map((name) => [name, `functions/${name}/handler.ts`])),
  pages: 'infra/constructs/china/pages-handler.ts',
};
