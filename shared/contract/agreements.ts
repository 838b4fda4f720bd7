import { amendmentRoutes } from './agreements/amendments.ts';
import { draftingRoutes } from './agreements/drafting.ts';
import { filingRoutes } from './agreements/filings.ts';
import { inForceRoutes } from './agreements/in-force.ts';
import { signingRoutes } from './agreements/signing.ts';
import { startingRoutes } from './agreements/starting.ts';
import { takeOverRoutes } from './agreements/take-overs.ts';
import type { RouteTable } from './route.ts';

export type { AmendmentFile } from './agreements/amendments.ts';
export type { AmendmentLine, Course, HandOverFile } from './agreements/in-force.ts';
export type { TermsForm } from './agreements/drafting.ts';
export type { PaperForm, TakeOverFile, TakeOverLine } from './agreements/take-overs.ts';
export type { FilingForm } from './agreements/filings.ts';
export type { SignatureForm } from './agreements/signing.ts';
export type { AgreementFile } from './agreements/views.ts';

/** Every route under /api/agreements: 服务协议与备案. */
export const agreementRoutes = { ...startingRoutes, ...draftingRoutes, ...signingRoutes, ...inForceRoutes, ...amendmentRoutes, ...takeOverRoutes, ...filingRoutes } as const satisfies RouteTable;
