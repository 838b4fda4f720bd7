import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lookInside } from '../../../functions/uploads/look-inside.ts';
import { mediaTypes } from '../../../shared/domain/file-kinds.ts';
import { MOST_UNPACKED_BYTES, sniff } from '../../../shared/domain/file-content.ts';
import { compound, docx, pdf, xlsx, zip } from '../../support/file-samples.ts';

const [, , , , PDF, DOCX, XLSX] = mediaTypes;
/** Objects packed as newer programs do it; `cut` leaves out the checksum at the end. */
const packed = (objects: string, cut = 0): string => {
  const stream = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\r\n${stream.slice(0, stream.length - cut)}\nendstream\nendobj`;
};

describe('a look into a PDF', () => {
  it('finds programs where objects are packed, after any number of others', () => {
    const script = packed('7 0 << /S /JavaScript /JS (this.exportDataObject) >>');
    for (const body of [script, packed('7 0 << /S/Launch /F (a.exe) >>'), `${packed('7 0 << /Type /Font >>')}\n${script}`, packed('7 0 << /S /JavaScript >> '.repeat(99), 4)]) expect(lookInside(pdf(body), PDF)).toBe('active');
  });

  it('finds nothing in objects that only describe pages, in what it cannot unpack, or in a stream that never ends', () => {
    for (const body of ['', packed('7 0 << /Type /Page /A << /S /URI >> >>'), '/ObjStm stream\nnot packed endstream', '/ObjStm stream\n', '/ObjStm']) expect(lookInside(pdf(body), PDF)).toBeUndefined();
  });

  it('does not let one fill memory', () => {
    expect(lookInside(pdf(packed('a'.repeat(MOST_UNPACKED_BYTES + 1))), PDF)).toBe('too-much-inside');
    expect(lookInside(pdf(Array.from({ length: 3 }, () => packed('a'.repeat(MOST_UNPACKED_BYTES / 2))).join('\n')), PDF)).toBe('too-much-inside');
  });
});

describe('a look into a long PDF', () => {
  it('takes a moment, whatever they are made of', () => {
    const filled = (unit: string): Buffer => pdf(`${unit.repeat(Math.floor((4 * 1024 * 1024) / unit.length))} stream\n endstream`);
    for (const unit of ['/ObjStm ', '/ObjStm stream\n', '/S /S#', '/#4a#61va']) {
      const before = performance.now();
      expect(lookInside(filled(unit), PDF)).toBeUndefined();
      expect(performance.now() - before).toBeLessThan(10_000);
    }
  });
});

describe('a look into an Office document', () => {
  const RELATION = '<Relationships><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="code.bin"/></Relationships>';

  it('finds macros by what they are, however they are called', () => {
    expect(lookInside(docx([{ name: 'word/code.bin', content: compound('_VBA_PROJECT') }]), DOCX)).toBe('macros');
    expect(lookInside(xlsx([{ name: 'xl/embeddings/oleObject1.bin', content: compound('_VBA_PROJECT') }]), XLSX)).toBe('macros');
    expect(lookInside(docx([{ name: 'word/_rels/document.xml.rels', content: RELATION }]), DOCX)).toBe('macros');
    expect(lookInside(docx([{ name: 'word/embeddings/oleObject1.bin', content: compound('WordDocument') }]), DOCX)).toBeUndefined();
  });

  it('takes no document with two lists of types: what reads the other one sees something else', () => {
    expect(lookInside(docx([{ name: '[content_types].xml', content: '<Types/>' }]), DOCX)).toBe('broken');
  });

  it('takes what other programs write: types in single quotes, a main part by another number', () => {
    const part = (main: string) => ({ name: '[Content_Types].xml', content: `<Types><Override PartName='/main.xml' ContentType='application/vnd.openxmlformats-officedocument.${main}.main+xml'/></Types>` });
    const word = zip([part('wordprocessingml.document'), { name: 'word/document2.xml', content: '<w:document/>' }]);
    expect(sniff(word)).toMatchObject({ mediaType: DOCX });
    expect(lookInside(word, DOCX)).toBeUndefined();
    const excel = zip([part('spreadsheetml.sheet'), { name: 'xl/workbook.xml', content: '<workbook/>' }]);
    expect(sniff(excel)).toMatchObject({ mediaType: XLSX });
    expect(lookInside(excel, XLSX)).toBeUndefined();
  });
});
