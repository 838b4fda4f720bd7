import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { agreementDocument } from '../../../functions/documents/agreement-document.ts';
import { checkAddress } from '../../../functions/documents/check-address.ts';
import { docxOf } from '../../../functions/documents/docx/render.ts';
import type { PrintedDocument } from '../../../shared/domain/printed-document.ts';
import { emptyText, fullText, LONG_NAME } from './samples.ts';

const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const check = { hash, address: checkAddress('https://site.example', fullText.id, hash) };
const today = '2027-04-20';
const decoder = new TextDecoder();

/** The parts of a Word file, the main one as plain lines of text too. */
const open = async (made: PrintedDocument) => {
  const parts = unzipSync(new Uint8Array(await docxOf(made)));
  const xml = decoder.decode(parts['word/document.xml']);
  const lines = xml.split('</w:p>').map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')).filter((line) => line !== '');
  return { parts, xml, lines };
};

describe('an agreement as a Word file', () => {
  let full: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    full = await open(agreementDocument({ content: fullText, signed: { agency: { method: 'confirmation-by-both', at: '2027-04-19T17:00:00.000Z', by: 'manager', name: '李经理', textHash: hash, text: 2 } }, check, today }));
  });

  it('says the five terms, an item with all its manners on one line, an amount in yuan and cents', () => {
    expect(full.lines).toEqual(expect.arrayContaining(['一、服务内容', '二、服务方式', '三、服务费用', '四、违约责任', '五、服务期限', LONG_NAME]));
    expect(full.lines).toContain('2. 签订劳动合同：电话跟踪，按需提供、定期上门，每年4次。具体包括：每季度核对一次台账；三日内答复。');
    expect(full.lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(10);
    expect(full.lines).toContain('由甲方每季度向乙方支付服务费300.50元。');
    expect(full.lines).toContain('自2027年5月1日起至2028年4月30日止。');
  });

  it('keeps every line that somebody typed a line of its own', () => {
    expect(full.lines).toEqual(expect.arrayContaining(['由过错方承担。', '因不可抗力不能履行的，互不承担。']));
  });

  it('shows who signed on line by the day in Beijing, and room for the pen of who did not', () => {
    expect(full.lines.slice(full.lines.indexOf('甲方（盖章）'))).toEqual(expect.arrayContaining(['签字：', '线上确认：李经理', '2027年4月20日']));
  });

  it('is set in 仿宋 and 宋体 within the margins of official papers, page numbers on the outer side', () => {
    expect(full.xml).toContain('w:eastAsia="仿宋"');
    expect(full.xml).toContain('w:eastAsia="宋体"');
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(full.xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    const footers = Object.keys(full.parts).filter((name) => name.startsWith('word/footer')).map((name) => decoder.decode(full.parts[name]));
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
  });

  it('carries the hash, and a code that reads as the address of its check', async () => {
    expect(full.lines).toContain(`文本校验值（SHA-256）：${hash}`);
    const picture = Object.entries(full.parts).find(([name]) => name.endsWith('.png'))?.[1];
    prepareZXingModule({ overrides: { wasmBinary: readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer as ArrayBuffer } });
    const [code] = await readBarcodes(picture ?? new Uint8Array(), { formats: ['QRCode'] });
    expect(code?.text).toBe(check.address);
  });

  it('says of a draft what is still missing, and has neither hash nor place to sign', async () => {
    const { lines, parts } = await open(agreementDocument({ content: emptyText, mark: '草稿', today }));
    expect(lines).toEqual(expect.arrayContaining(['草稿', '（双方尚未约定）', '（未填写）', '乙方确定固定服务专员：（尚未确定）。', '乙方不向甲方收取费用。']));
    expect(lines.join()).not.toMatch(/校验值|盖章/);
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toEqual([]);
  });
});
