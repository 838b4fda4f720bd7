import { describe, expect, it } from 'vitest';
import { fairPage } from '../../shared/domain/publishing.ts';
import { createPages } from '../../web/render.tsx';
import { fairForm } from '../support/builders.ts';

const at = '2026-03-02T01:00:00.000Z';
const stamp = { at, by: 'officer', name: '钱集会' };
const fair = fairPage({ type: 'fair', id: 'fair_01a20a32000000000000000000000001', rev: 2, createdAt: at, updatedAt: at, status: 'published', ...fairForm, title: '春季 “双选会” <武进>', drafted: stamp, published: stamp }, []);
const metaOf = (html: string) => Object.fromEntries([...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(([, name, content]) => [name, content]));
const known = createPages({ cityName: '常州市', origin: 'https://tuoguan.example.cn' });
const unknown = createPages({ cityName: '常州市' });

describe('the card of a shared link', () => {
  it('says what, when and where, with whole addresses of the page and its picture', () => {
    expect(metaOf(known.fair(fair, 'zh', '2026-03-02'))).toMatchObject({
      'og:title': '春季 “双选会” &lt;武进&gt;',
      'og:description': '2026 年 3 月 20 日（周五） 09:00–12:00 · 示例会堂',
      'og:url': `https://tuoguan.example.cn/fairs/${fair.id}/`,
      'og:image': 'https://tuoguan.example.cn/share.png',
      'og:locale': 'zh_CN',
      'twitter:card': 'summary_large_image',
    });
    expect(metaOf(known.fair(fair, 'en', '2026-03-02'))).toMatchObject({ 'og:url': `https://tuoguan.example.cn/en/fairs/${fair.id}/`, 'og:locale': 'en_GB' });
    expect(metaOf(known.fairs([fair], 'zh', '2026-03-02'))).toMatchObject({ 'og:title': '双选会', 'og:url': 'https://tuoguan.example.cn/fairs/' });
  });

  it('leaves out what it cannot name whole', () => {
    const meta = metaOf(unknown.fair(fair, 'zh', '2026-03-02'));
    expect(meta['og:title']).toBe('春季 “双选会” &lt;武进&gt;');
    expect(meta['og:url']).toBeUndefined();
    expect(meta['og:image']).toBeUndefined();
  });
});

describe('published pages', () => {
  it('name scripts and styles that are called the same in every deployment', () => {
    const html = known.board(fair, 'zh') + known.fair(fair, 'zh', '2026-03-02');
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path);
    expect(new Set(named)).toEqual(new Set(['/board.css', '/board.js', '/site.css', '/share.js', '/keep.js']));
  });

  it('lead to the board of a fair on its day only', () => {
    const leads = (page: typeof fair, today: string) => unknown.fair(page, 'zh', today).includes(`/fairs/${fair.id}/board/`);
    expect(leads(fair, '2026-03-19')).toBe(false);
    expect(leads(fair, '2026-03-20')).toBe(true);
    expect(leads({ ...fair, status: 'cancelled' }, '2026-03-20')).toBe(false);
  });
});
