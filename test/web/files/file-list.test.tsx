import { renderToString } from 'preact-render-to-string';
import { beforeAll, expect, it } from 'vitest';
import { text as en } from '../../../shared/text/en/files.ts';
import { text as zh } from '../../../shared/text/zh/files.ts';
import FileList from '../../../web/components/files/file-list.tsx';
import { addText, LanguageContext } from '../../../web/text.tsx';

beforeAll(() => {
  addText('zh', 'files', zh);
  addText('en', 'files', en);
});
const html = (names: readonly string[], language: 'zh' | 'en' = 'zh') =>
  renderToString(<LanguageContext.Provider value={language}><FileList files={names.map((name, index) => ({ id: `upl_${index}`, name }))} /></LanguageContext.Provider>);

it('a file that was deleted as the law asks is counted, and is no button without a name', () => {
  const some = html(['合同.jpg', '']);
  expect(some.match(/<button/g)).toHaveLength(1);
  expect(some).toContain('查看 合同.jpg');
  expect(some).toContain('1 个文件已依法删除。');
  expect(html(['', ''], 'en')).toContain('2 files deleted as the law requires.');
  expect(html([''])).not.toContain('<ul');
  expect(html(['合同.jpg'])).not.toContain('依法删除');
});
