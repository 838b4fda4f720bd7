/**
 * What mutation leaves out: wording that decides nothing. Messages of errors that only a programmer sees, the names of laws
 * beside their rules, and names and titles of table rows. Everything that is compared, counted or chosen by stays in.
 */
const WORDING = new Set(['law', 'name', 'names', 'title', 'label', 'levels']);

const keyOf = ({ key }) => key.name ?? key.value;

/** @param {import('@babel/core').NodePath} path */
const shouldIgnore = (path) => {
  if (path.isNewExpression() && path.node.callee.name?.endsWith('Error')) return 'the message of an error';
  if (path.isObjectProperty() && WORDING.has(keyOf(path.node)) && (path.get('value').isStringLiteral() || path.get('value').isArrayExpression())) return 'wording';
  return undefined;
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: { shouldIgnore } }];
