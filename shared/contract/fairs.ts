import { boothRoutes } from './fairs/booths.ts';
import { choiceRoutes } from './fairs/choices.ts';
import { deskRoutes } from './fairs/desk.ts';
import { officeRoutes } from './fairs/office.ts';
import { signUpRoutes } from './fairs/sign-ups.ts';
import { talkRoutes } from './fairs/talks.ts';
import type { RouteTable } from './route.ts';

export type { SignUpForm } from './fairs/sign-ups.ts';
export type { FairForm } from './fairs/views.ts';

/** Every route under /api/fairs: 双选会, 报名, 展位, 双选. */
export const fairRoutes = { ...officeRoutes, ...deskRoutes, ...signUpRoutes, ...boothRoutes, ...choiceRoutes, ...talkRoutes } as const satisfies RouteTable;
