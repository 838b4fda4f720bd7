import { expect, test } from 'vitest';

// `npm test` runs the rules' tests in several time zones and languages: one that did not take hold would prove nothing.
test.each([
  ['time zone', 'RULES_ZONE', 'timeZone'],
  ['language', 'RULES_LANGUAGE', 'locale'],
] as const)('the %s asked for is the one that the tests run in', (_, variable, option) => {
  const asked = process.env[variable];
  expect(asked === undefined || Intl.DateTimeFormat().resolvedOptions()[option] === asked).toBe(true);
});
