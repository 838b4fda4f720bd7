import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localDate } from '../../../shared/rules/dates.ts';
import { CERTIFICATE_TYPES, certificateNumberLooksWrong, checkCertificateNumber, type CertificateTypeId } from '../../../shared/rules/identifiers/certificates.ts';
import { checkIdentifier, IDENTIFIER_KINDS, type IdentifierKind } from '../../../shared/rules/identifiers/check-identifier.ts';
import { formOfNumber, type OrganisationNumberKind } from '../../../shared/rules/identifiers/check-organisation-number.ts';
import { overrideCreditCode, parseCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';
import { normaliseGrouped, normaliseIdentifier } from '../../../shared/rules/identifiers/normalise.ts';
import { ageOn, workingAgeOn } from '../../../shared/rules/identifiers/working-age.ts';

const TODAY = localDate('2026-11-23');
const OLDEST = localDate('1900-01-01');
const day = fc.integer({ min: 0, max: daysBetween(OLDEST, TODAY) }).map((days) => addDays(OLDEST, days));
const compact = (date: string): string => date.replace(/-/g, '');
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const province = fc.constantFrom('11', '32', '50', '65');

const validity = (kind: IdentifierKind, value: string): boolean => {
  const result = checkIdentifier(kind, value, TODAY);
  return 'valid' in result && result.valid === true;
};

// The check characters once more, as running remainders where the rules go by weights.
const remainder = (body: string): number => [...body].reduce((rest, character) => ((rest + Number.parseInt(character, 36)) * 2) % 11, 0);
const personal = (body: string): string => body + '0123456789X'.charAt((12 - remainder(body)) % 11);
const organisation = (body: string): string => body + '0123456789X'.charAt((11 - remainder(body)) % 11);
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const credit = (body: string): string => body + CREDIT.charAt((31 - [...body].reverse().reduce((rest, character) => (rest * 3 + CREDIT.indexOf(character)) % 31, 0)) % 31);
/** MOD 11,10 has no shorter way: the one check digit that is taken. */
const register = (body: string): string => [...'0123456789'].map((check) => body + check).find((number) => validity('reg15', number)) ?? '';

/** Made-up numbers that are right, by kind. */
const MADE_UP = {
  uscc: fc.tuple(fc.constantFrom('91', '92', '93', '51', '31', '12'), digits(6), fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{9}$/)).map((parts) => credit(parts.join(''))),
  orgcode: fc.stringMatching(/^[0-9A-Z]{8}$/).map(organisation),
  reg15: digits(14).map(register),
  citizen: fc.tuple(province, digits(4), day, digits(3)).map(([first, area, birth, order]) => personal(first + area + compact(birth) + order)),
  'residence-hmt': fc.tuple(fc.constantFrom('810000', '820000', '830000'), day, digits(3)).map(([area, birth, order]) => personal(area + compact(birth) + order)),
  'foreign-pr18': fc.tuple(province, digits(3), day, digits(3)).map(([first, nation, birth, order]) => personal(`9${first}${nation}${compact(birth)}${order}`)),
  'foreign-pr15': fc.stringMatching(/^[A-Z]{3}[0-9]{12}$/),
  'pass-hk-mo': fc.stringMatching(/^[HM](?:[0-9]{8}|[0-9]{10})$/),
  'pass-tw': fc.stringMatching(/^(?:[0-9]{8}|[0-9]{10})$/),
  mobile: fc.stringMatching(/^1[3-9][0-9]{9}$/),
} as const satisfies Record<Exclude<IdentifierKind, 'age'>, fc.Arbitrary<string>>;
const KINDS = Object.keys(MADE_UP) as (keyof typeof MADE_UP)[];

const wide = (text: string): string => [...text].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join('');
const grouped = (text: string, by: string): string => text.replace(/(.{4})(?=.)/g, `$1${by}`);

describe.each(KINDS)('a made-up %s', (kind) => {
  test('that is right passes, and passes again in the form it is given back in', () => {
    fc.assert(
      fc.property(MADE_UP[kind], (number) => {
        expect(checkIdentifier(kind, number, TODAY)).toMatchObject({ valid: true, number });
      }),
    );
  });

  test('is the same in full width, lower case, grouped, with blanks or invisible marks around', () => {
    const written = fc.constantFrom<(text: string) => string>(wide, (text) => text.toLowerCase(), (text) => grouped(text, ' '), (text) => grouped(text, '-'), (text) => grouped(text, '—'), (text) => `\u3000${text}\n`, (text) => `\u202d${text}\u202c`, (text) => wide(grouped(text, '-')));
    fc.assert(
      fc.property(MADE_UP[kind], written, (number, write) => {
        expect(checkIdentifier(kind, write(number), TODAY)).toEqual(checkIdentifier(kind, number, TODAY));
      }),
    );
  });

  test('with one character more or less is none', () => {
    // Formats of eight or ten places: one more or less is nine, eleven or seven.
    fc.assert(fc.property(MADE_UP[kind], fc.nat(20), (number, place) => !validity(kind, `${number}1`) && !validity(kind, number.slice(0, place % number.length) + number.slice((place % number.length) + 1))));
  });
});

describe.each(['uscc', 'reg15', 'citizen', 'residence-hmt', 'foreign-pr18'] as const)('a made-up %s', (kind) => {
  const alphabet = kind === 'uscc' ? CREDIT : '0123456789';

  test('with one character changed is wrong', () => {
    fc.assert(
      fc.property(MADE_UP[kind], fc.nat(17), fc.constantFrom(...alphabet), (number, at, character) => {
        const place = at % number.length;
        const changed = number.slice(0, place) + character + number.slice(place + 1);
        expect(validity(kind, changed)).toBe(changed === number);
      }),
    );
  });
});

test('an organisation code with one digit changed is wrong; of letters eleven apart the standard cannot tell', () => {
  fc.assert(
    fc.property(digits(8).map(organisation), fc.nat(7), fc.constantFrom(...'0123456789'), (number, place, character) => {
      const changed = number.slice(0, place) + character + number.slice(place + 1);
      expect(validity('orgcode', changed)).toBe(changed === number);
    }),
  );
});

test('a personal number gives back its birth date and sex', () => {
  fc.assert(
    fc.property(fc.constantFrom('citizen', 'residence-hmt', 'foreign-pr18' as const), province, day, digits(2), fc.nat(9), (kind, first, birth, order, last) => {
      const head = kind === 'citizen' ? `${first}0401` : kind === 'residence-hmt' ? '810000' : `9${first}840`;
      expect(checkIdentifier(kind, personal(head + compact(birth) + order + last), TODAY)).toMatchObject({ birth, sex: last % 2 === 1 ? 'male' : 'female' });
    }),
  );
});

test('nobody has a number before being born', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 20_000 }), digits(3), (on, later, order) => {
      expect(checkIdentifier('citizen', personal(`320401${compact(addDays(on, later))}${order}`), on)).toMatchObject({ valid: false, reason: 'birth-date' });
    }),
  );
});

describe('any text', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9A-Za-z +()-]{0,40}$/));
  const organisationKind = fc.constantFrom<OrganisationNumberKind>('uscc', 'orgcode', 'reg15');

  test('is right, or wrong for a reason that has a name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), anyText, day, (kind, text, on) => {
        const result = checkIdentifier(kind, text, on);
        expect('problem' in result ? result.problem : result.reason).toMatch(/^[a-z0-9-]+$/);
        if ('number' in result) expect(checkIdentifier(kind, result.number ?? '', on)).toEqual(result);
      }),
    );
  });

  test('has one form that is its own', () => {
    fc.assert(fc.property(anyText, (text) => normaliseGrouped(normaliseGrouped(text)) === normaliseGrouped(text) && normaliseIdentifier(normaliseIdentifier(text)) === normaliseIdentifier(text)));
  });

  test('is a credit code that an officer may let through wherever it is one by itself', () => {
    fc.assert(fc.property(fc.oneof(anyText, MADE_UP.uscc), (text) => parseCreditCode(text) === undefined || parseCreditCode(text) === overrideCreditCode(text)));
  });

  test('has its places named where its characters cannot stand, and none where the number is right', () => {
    fc.assert(
      fc.property(organisationKind, anyText, (kind, text) => {
        const { length, expected, wrongPlaces } = formOfNumber(kind, text);
        expect(wrongPlaces.every((place) => place >= 1 && place <= expected && length === expected)).toBe(true);
        if (validity(kind, text)) expect(wrongPlaces).toEqual([]);
      }),
    );
  });

  test('is no certificate number, or one whose form is known; a warning is never more than that', () => {
    fc.assert(
      fc.property(fc.constantFrom('skill-level-22', 'vocational-16', 'legal-15' as const), fc.constantFrom(...(Object.keys(CERTIFICATE_TYPES) as CertificateTypeId[])), anyText, (format, type, text) => {
        const result = checkCertificateNumber(format, text);
        if (result.valid) expect(checkCertificateNumber(format, result.number)).toEqual(result);
        else expect(result.reason).toMatch(/^(length|format)$/);
        expect(typeof certificateNumberLooksWrong(type, text)).toBe('boolean');
      }),
    );
  });
});

describe('age', () => {
  test('is whole, never negative from birth on, and never falls', () => {
    fc.assert(
      fc.property(day, fc.nat(40_000), fc.nat(800), (birth, lived, more) => {
        const age = ageOn(birth, addDays(birth, lived));
        expect(Number.isSafeInteger(age) && age >= 0).toBe(true);
        expect(ageOn(birth, addDays(birth, lived + more))).toBeGreaterThanOrEqual(age);
      }),
    );
  });

  test('rises by one in a year and a day at the latest, and by no more in a year', () => {
    fc.assert(
      fc.property(day, fc.nat(30_000), (birth, lived) => {
        const on = addDays(birth, lived);
        expect(ageOn(birth, addDays(on, 366)) - ageOn(birth, on)).toBeGreaterThanOrEqual(1);
        expect(ageOn(birth, addDays(on, 365)) - ageOn(birth, on)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('below sixteen bars from work, to eighteen it protects (劳动法 15、58)', () => {
    fc.assert(
      fc.property(day, fc.nat(12_000), (birth, lived) => {
        const { age, reason } = workingAgeOn(birth, addDays(birth, lived));
        expect(reason).toBe(age < 16 ? 'minor-banned' : age < 18 ? 'minor-worker' : 'adult');
      }),
    );
  });
});
