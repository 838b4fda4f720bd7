import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed } from '../../../shared/text/zh/printed.ts';
import { asPrinted } from '../../../web/routes/public/check/as-printed.ts';

const agreement = 'agr_0199a1b2c3d47e5f8091a2b3c4d5e6f7';
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const wide = (text: string): string => [...text].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

describe('what is copied from a paper', () => {
  it.each([
    ['as it stands', agreement],
    ['with its label', printed.number(agreement)],
    ['of a change of terms, with which change it is', printed.amendment.number(agreement, 1)],
    ['in capitals, with blanks where the line broke', 'AGR_0199A1B2 C3D47E5F\n8091A2B3C4D5E6F7'],
    ['at full width', wide(agreement)],
    ['with O for zero and l for one', 'agr_Ol99alb2c3d47e5f8O9la2b3c4d5e6f7'],
    ['without the line, or with another', 'agr-0199a1b2c3d47e5f8091a2b3c4d5e6f7'],
    ['with marks that a chat puts around it', `\u202a${agreement}\u202c`],
  ])('a number %s', (_, typed) => {
    expect(asPrinted({ agreement: typed }).agreement).toBe(agreement);
  });

  it.each([
    ['as it stands', hash],
    ['with its label', printed.hash(hash)],
    ['at full width, in groups', wide(hash.toUpperCase()).replace(/.{8}/g, '$&　')],
    ['in groups with hyphens', hash.replace(/.{16}(?!$)/g, '$&-')],
  ])('a check value %s', (_, typed) => {
    expect(asPrinted({ hash: typed }).hash).toBe(hash);
  });

  it('is not made right by leaving something out of it', () => {
    expect(asPrinted({ hash: `${hash}0`, agreement: `${agreement}0` })).toEqual({ hash: `${hash}0`, agreement: `${agreement}0` });
    expect(asPrinted({})).toEqual({ hash: '', agreement: '' });
  });

  it('is one form, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = asPrinted({ agreement: typed, hash: typed });
        expect(asPrinted(once)).toEqual(once);
      }),
    );
  });
});
