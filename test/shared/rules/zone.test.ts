import { expect, test } from 'vitest';

// `npm test` runs the rules' tests in several time zones: one that did not take hold would prove nothing.
test('the time zone asked for is the one that the tests run in', () => {
  const asked = process.env['RULES_ZONE'];
  expect(asked === undefined || Intl.DateTimeFormat().resolvedOptions().timeZone === asked).toBe(true);
});
