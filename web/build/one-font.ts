import type { Plugin } from 'postcss';

/** What browsers give a font of its own, so that it does not inherit the page's. */
const OWN_FONT = /^\.govuk-(button|input|select|textarea)(?![\w-])/;
const FONT = /^(font-family|-webkit-font-smoothing|-moz-osx-font-smoothing)$/;

/** govuk-frontend sets the font at every component, for screens and again for print; once, on the body, is enough. */
export const oneFont: Plugin = {
  postcssPlugin: 'one-font',
  Rule(rule) {
    if (!rule.selector.startsWith('.govuk-') || rule.selector.includes('.govuk-template__body')) return;
    const printed = rule.parent?.type === 'atrule' && 'params' in rule.parent && rule.parent.params === 'print';
    if (OWN_FONT.test(rule.selector) && !printed) return;
    rule.walkDecls(FONT, (declaration) => {
      declaration.remove();
    });
    if (rule.nodes.length === 0) rule.remove();
  },
};
