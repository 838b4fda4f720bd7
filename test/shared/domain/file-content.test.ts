import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingName, isMislabelled, mediaTypes } from '../../../shared/domain/file-kinds.ts';
import { flawOf, MOST_UNPACKED_BYTES, sniff } from '../../../shared/domain/file-content.ts';
import { compound, docx, heic, pdf, photo, png, webp, xlsx, zip } from '../../support/file-samples.ts';

const [JPEG, PNG, WEBP, HEIC, PDF, DOCX, XLSX] = mediaTypes;
const samples = [[JPEG, photo()], [PNG, png()], [WEBP, webp()], [HEIC, heic()], [PDF, pdf()], [DOCX, docx()], [XLSX, xlsx()]] as const;

describe('a file by its content', () => {
  it.each(samples)('is %s, whole', (mediaType, bytes) => {
    expect(sniff(bytes)).toMatchObject({ mediaType });
    expect(flawOf(bytes, mediaType)).toBeUndefined();
  });

  it.each(samples)('that is %s but cut off anywhere is none, or broken', (mediaType, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - (mediaType === PDF ? 7 : 1) }), (length) => {
        const part = bytes.subarray(0, length);
        const sniffed = sniff(part);
        expect('finding' in sniffed ? sniffed.finding : flawOf(part, sniffed.mediaType)).toBeDefined();
      }),
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a text', Buffer.from('not a photo'), 'unknown-type'],
    ['an archive of other things', zip([{ name: 'a.txt', content: 'a' }]), 'unknown-type'],
    ['a Word document of before 2007', compound(), 'old-office'],
    ['an encrypted document', compound('EncryptedPackage'), 'encrypted'],
    ['an archive with a password', docx([{ name: 'a.xml', content: 'a', flags: 1 }]), 'encrypted'],
    ['a workbook with macros', xlsx([{ name: 'xl/vbaProject.bin', content: 'a' }]), 'macros'],
    ['a document that unpacks to fill memory', docx([{ name: 'word/media/a.png', content: 'a', claimed: MOST_UNPACKED_BYTES + 1 }]), 'too-much-inside'],
  ] as const)('that is %s is refused by name', (_, bytes, finding) => {
    expect(sniff(bytes)).toEqual({ finding });
  });

  it('may have what phones put after a picture, and a scan in several parts', () => {
    expect(flawOf(photo('a', { after: 'ftypmp4 a film of a second' }), JPEG)).toBeUndefined();
    const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0, 0xff, 0xd0, 2]);
    expect(flawOf(Buffer.concat([photo().subarray(0, -2), scan, Buffer.from([0xff, 0xff, 0xd9])]), JPEG)).toBeUndefined();
    expect(flawOf(Buffer.concat([photo().subarray(0, -2), scan]), JPEG)).toBe('broken');
  });

  it('that nobody can open without a password is said to be locked', () => {
    expect(flawOf(pdf('trailer << /Encrypt 5 0 R >>'), PDF)).toBe('encrypted');
  });

  it.each([
    ['a script at its opening', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['scripts by name', '/Names<</JavaScript 7 0 R>>'],
    ['a script written in another way', '<< /S /J#61va#53cript /JS 3 0 R >>'],
    ['an action that starts a program', '/A<</S/Launch/F(cmd.exe)>>'],
  ])('is a PDF with %s, and refused by name', (_, body) => {
    expect(flawOf(pdf(body), PDF)).toBe('active');
  });

  it('may be a PDF that opens at a page, links, or only writes of scripts', () => {
    for (const body of ['/OpenAction [3 0 R /Fit]', '/A << /S /URI /URI (https://example.com/Launch) >>', '(JavaScript)', '/JavaScripted', '/F /Launch']) expect(flawOf(pdf(body), PDF)).toBeUndefined();
  });

  it('never stops a check, whatever its bytes are', () => {
    const beginnings = samples.map(([, bytes]) => bytes.subarray(0, 16));
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        const bytes = Buffer.concat([beginning, rest]);
        const sniffed = sniff(bytes);
        if (!('finding' in sniffed)) flawOf(bytes, sniffed.mediaType);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['IMG_1.JPG', JPEG, 'IMG_1.jpg'],
    ['mmexport1.jpg', PNG, 'mmexport1.png'],
    ['照片', JPEG, '照片.jpg'],
    ['合同.docx', PDF, '合同.docx.pdf'],
    ['a.exe', PDF, 'a.exe.pdf'],
    [`${'长'.repeat(200)}.pdf`, PDF, `${'长'.repeat(52)}.pdf`],
  ] as const)('%s of %s tells what it is', (name, mediaType, fitting) => {
    expect(fittingName(name, mediaType)).toBe(fitting);
    expect(fittingName(fitting, mediaType)).toBe(fitting);
  });

  it('that says another kind of thing is told apart from a photo saved under another photo\'s ending', () => {
    expect([isMislabelled('a.jpg', PDF), isMislabelled('a.docx', XLSX), isMislabelled('a.jpg', PNG), isMislabelled('a', PDF), isMislabelled('a.txt', PDF)]).toEqual([true, true, false, false, false]);
  });
});
