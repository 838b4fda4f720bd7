import { expect, it } from 'vitest';
import { withPureLists } from '../../../infra/bundle/unused-sdk-schemas.ts';

it('marks the lists of a module as free of side effects, and nothing else', () => {
  expect(withPureLists("const _a = 'x';\nexport var A$ = [3, n0, { [_a]: 1 }];\nvar B = [0];\nregistry.registerError(A$, A);")).toBe(
    "const _a = 'x';\nexport var A$ = /* @__PURE__ */ (() => [3, n0, { [_a]: 1 }])();\nvar B = /* @__PURE__ */ (() => [0])();\nregistry.registerError(A$, A);",
  );
});
