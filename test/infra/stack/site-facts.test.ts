import { beforeAll, describe, expect, it } from 'vitest';
import { fillSiteFacts } from '../../../infra/constructs/site-facts.ts';
import { createPages } from '../../../web/render.tsx';
import { prerender } from '../../../web/routes/public/prerender.tsx';

const facts = { cityName: '常州市', icpNumber: '苏ICP备00000000号' };
const link = '<a href="https://beian.miit.gov.cn/">苏ICP备00000000号</a>';

describe('the foot of public pages', () => {
  let built: string;
  beforeAll(async () => {
    built = (await prerender({ url: '/' })).html;
  });

  it('names the city and the registration that the deployment has, on built and published pages alike', () => {
    for (const page of [fillSiteFacts(built, facts), createPages(facts).fairs([], 'zh', '2026-03-02')]) {
      expect(page).toContain('主办：常州市人力资源和社会保障局');
      expect(page).toContain(link);
    }
  });
  it('shows nothing in the place of a registration that the deployment does not have', () => {
    for (const page of [fillSiteFacts(built, { cityName: '常州市' }), createPages({ cityName: '常州市' }).fairs([], 'zh', '2026-03-02')]) {
      expect(page).toContain('主办：常州市');
      expect(page).not.toMatch(/beian|\{\{/);
      expect(page.match(/<p\b/g)?.length).toBe(page.match(/<\/p>/g)?.length);
    }
  });
  it('takes what the deployment is told as text, never as markup', () => {
    expect(fillSiteFacts(built, { cityName: "<b>$&'" })).toContain("主办：&#60;b&#62;$&#38;'人力");
  });
});
