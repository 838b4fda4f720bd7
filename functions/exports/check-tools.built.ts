import { buildCheckPage, buildCheckScript } from '../../infra/bundle/build-check.ts';

/** The stand-alone check as one page and as one script, made when this function's bundle is. */
export const page: string = await buildCheckPage();
export const script: string = await buildCheckScript();
