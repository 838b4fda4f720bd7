import { createPorts, type Ports } from '../container.ts';
import { environment } from '../env.ts';
import { environmentSealer } from '../sealed.ts';

export interface DocumentPorts extends Ports {
  /** Where people reach the site, without a slash at the end: papers carry addresses of it. */
  readonly siteOrigin: string;
}

/** Table and site of this function's environment; the filing form names its contact. */
export const createDocumentPorts = (): DocumentPorts => ({ ...createPorts(environmentSealer()), siteOrigin: environment('SITE_ORIGIN').SITE_ORIGIN });
