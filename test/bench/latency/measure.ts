import { createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { RouteDefinition } from '../../../shared/contract/route.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { fairForm, membershipOf, organisation } from '../../support/builders.ts';
import { bareCommand, sendInSteps, wireInput, type Sent } from '../bare.ts';
import { createBenchStage, NOW } from '../stage.ts';
import { median } from '../statistics.ts';

const WARM = 60;
const ROUNDS = 300;

export interface Ratio {
  readonly route: string;
  readonly apiMs: number;
  readonly bareMs: number;
  readonly ratio: number;
}

/**
 * API time ÷ the same DynamoDB calls made bare, in one process over one warm client, alternating: what token check,
 * contract, permission, rules and audit add to the database's own time.
 */
export const measureLatency = async (): Promise<Ratio[]> => {
  // The log is written as it is when deployed, only not onto the screen.
  const stdout = process.stdout.write.bind(process.stdout);
  const nowhere = createWriteStream(devNull);
  process.stdout.write = nowhere.write.bind(nowhere);
  const { client, tokenFor, send, put, enterprise, stop } = await createBenchStage();
  let recorded: Sent[][] | undefined;
  let inFlight = 0;
  client.middlewareStack.add((next, context) => async (args) => {
    if (inFlight === 0) recorded?.push([]);
    recorded?.at(-1)?.push({ name: context.commandName ?? '', input: wireInput(args) });
    inFlight += 1;
    try {
      return await next(args);
    } finally {
      inFlight -= 1;
    }
  }, { step: 'build', name: 'recorder' });

  const officer = await tokenFor('officer', ['duty:fair', 'duty:verification', 'office:320402']);
  const owner = await tokenFor('owner', []);
  const drafted = await send(fairRoutes.draftFair, officer, {}, { ...fairForm, seats: 5000 });
  await send(fairRoutes.publishFair, officer, { fairId: drafted.id }, { rev: 1 });
  const fairId = drafted.id;
  const needs = { needs: ['contracts'], contactName: '张小三', contactPhone: '13812345678', attendees: 1 };
  const own = await enterprise();
  await send(fairRoutes.signUp, owner, { organisationId: own, fairId }, needs);
  const enterprises: string[] = [];
  for (let index = 0; index < WARM + ROUNDS + 2; index += 1) enterprises.push(await enterprise());
  // Screens as people see them: two dozen sign-ups at a fair, as many people who wait to be verified.
  const shown = await send(fairRoutes.draftFair, officer, {}, { ...fairForm, seats: 50 });
  await send(fairRoutes.publishFair, officer, { fairId: shown.id }, { rev: 1 });
  for (let index = 0; index < 24; index += 1) {
    await send(fairRoutes.signUp, owner, { organisationId: await enterprise(), fairId: shown.id }, needs);
    await put(membershipOf(NOW, organisation(NOW, 'enterprise'), `claimant-${index}`, { status: 'claimed' }));
  }

  const cases: { readonly route: RouteDefinition; readonly run: () => Promise<unknown> }[] = [
    { route: taskRoutes.listTasks, run: () => send(taskRoutes.listTasks, officer) },
    { route: fairRoutes.showFair, run: () => send(fairRoutes.showFair, officer, { fairId: shown.id }) },
    { route: fairRoutes.showSignUp, run: () => send(fairRoutes.showSignUp, owner, { organisationId: own, fairId }) },
    { route: fairRoutes.draftFair, run: () => send(fairRoutes.draftFair, officer, {}, fairForm) },
    { route: fairRoutes.signUp, run: () => send(fairRoutes.signUp, owner, { organisationId: enterprises.pop() ?? '', fairId }, needs) },
  ];

  const results: Ratio[] = [];
  for (const { route, run } of cases) {
    const api: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      const calls: Sent[][] = [];
      recorded = calls;
      const begun = performance.now();
      await run();
      const done = performance.now();
      recorded = undefined;
      const again = calls.map((group) => group.map(bareCommand));
      const bareBegun = performance.now();
      await sendInSteps(client, again);
      const bareDone = performance.now();
      if (round >= WARM) {
        api.push(done - begun);
        bare.push(bareDone - bareBegun);
      }
    }
    const [apiMs, bareMs] = [median(api), median(bare)];
    results.push({ route: route.id, apiMs, bareMs, ratio: apiMs / bareMs });
  }
  process.stdout.write = stdout;
  nowhere.end();
  await stop();
  return results;
};
