import { examples } from '../../shared/contract/examples.ts';
import { routes } from '../../shared/contract/index.ts';
import { openApiDocument } from './describe-routes.ts';

/** The API's description; in the bundle it is data, made when that is built. */
export const document = openApiDocument(routes, examples);
