import { agreementBindings } from '../../functions/agreements/bindings.ts';
import { archiveBindings } from '../../functions/archives/bindings.ts';
import { calculatorBindings } from '../../functions/calculators/bindings.ts';
import { claimBindings } from '../../functions/claims/bindings.ts';
import { documentBindings } from '../../functions/documents/bindings.ts';
import { evaluationBindings } from '../../functions/evaluations/bindings.ts';
import { fairBindings } from '../../functions/fairs/bindings.ts';
import { partyBindings } from '../../functions/parties/bindings.ts';
import { serviceBindings } from '../../functions/services/bindings.ts';
import { sha256 } from '../../functions/table/archive.ts';
import { taskBindings } from '../../functions/tasks/bindings.ts';
import { uploadBindings } from '../../functions/uploads/bindings.ts';
import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { archiveRoutes } from '../../shared/contract/archives.ts';
import { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { claimRoutes } from '../../shared/contract/claims.ts';
import { documentRoutes } from '../../shared/contract/documents.ts';
import { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { partyRoutes } from '../../shared/contract/parties.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import { taskRoutes } from '../../shared/contract/tasks.ts';
import { uploadRoutes } from '../../shared/contract/uploads.ts';
import type { givenObjects } from './uploads.ts';
import type { World } from './world.ts';

type Objects = Pick<Awaited<ReturnType<typeof givenObjects>>, 'store' | 'anchors' | 'exports'>;

/** Answers to every method; with nothing, where no answer is given here. */
const answering = (known: Readonly<Record<string, () => Promise<unknown>>>): object => new Proxy(known, { get: (methods, name) => (name === 'then' ? undefined : (methods[String(name)] ?? (async () => undefined))) });
const address = 'https://files.example/';
/** Stores for tests that are not about files: addresses are given, nothing is kept. */
export const anyStore = { store: answering({ getAddress: async () => address, getPreviewAddress: async () => address, pieceAddress: async () => ({ url: address, headers: {} }), previewAddress: async () => ({ url: address, headers: {} }), arrived: async () => [] }), anchors: answering({}), exports: answering({ address: async () => address }) } as never;

/** Serves every capability in this world. */
export const addWholeService = (world: World, { store, anchors, exports }: Objects): World => {
  const { ports } = world;
  return world
    .add(taskRoutes, taskBindings(ports))
    .add(partyRoutes, partyBindings(ports))
    .add(fairRoutes, fairBindings(ports))
    .add(agreementRoutes, agreementBindings(ports))
    .add(uploadRoutes, uploadBindings({ ...ports, store }))
    .add(serviceRoutes, serviceBindings(ports))
    .add(archiveRoutes, archiveBindings({ ...ports, anchors, exports }))
    .add(evaluationRoutes, evaluationBindings(ports))
    .add(claimRoutes, claimBindings(ports))
    .add(documentRoutes, documentBindings({ ...ports, siteOrigin: 'https://site.example' }))
    .add(calculatorRoutes, calculatorBindings(sha256));
};
