import { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { sha256 } from '../table/archive.ts';
import { calculatorBindings } from './bindings.ts';

export const handler = serve(calculatorRoutes, createServePorts(createPorts()), calculatorBindings(sha256));
