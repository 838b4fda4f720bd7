import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as words } from '../../shared/text/zh/fair-words.ts';
import { HallDrawing, HallPlan, nameLines } from '../../web/components/fairs/hall-plan.tsx';
import { placeAfter } from '../../web/components/fairs/plan-grid.tsx';
import { addText } from '../../web/text.tsx';

beforeAll(() => {
  addText('zh', 'common', common);
  addText('zh', 'fairWords', words);
});
const plan = [['A1', 'A2', ''], ['', '', ''], ['stage', 'stage', 'entrance']];
const booths = [{ number: 'A2', name: '常州同心人力资源服务有限公司（示例）' }];

describe('keys in the grid of a plan', () => {
  it.each([
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', true, { row: 2, column: 3 }],
    ['x', false, undefined],
  ] as const)('%s (with Ctrl: %s) leads to %o', (key, ctrl, to) => {
    expect(placeAfter(key, ctrl, { row: 1, column: 1 }, 3, 4)).toEqual(to);
  });
  it.each([['ArrowUp', { row: 0, column: 0 }], ['ArrowLeft', { row: 0, column: 0 }]] as const)('%s stays at the edge', (key, to) => {
    expect(placeAfter(key, false, { row: 0, column: 0 }, 3, 4)).toEqual(to);
  });
});

describe('the drawing of a hall', () => {
  it('is static: no script, no inline style, said in words beside it', () => {
    const html = renderToString(<HallPlan plan={plan} booths={booths} highlight={new Set(['A2'])} highlighted={words.plan.yours} />);
    expect(html).not.toMatch(/<script|style=|onclick/i);
    expect(html).toContain(`aria-label="${words.plan.label(2, 1)}"`);
    expect(html).toContain('第 1 排（最里面）：A1、A2 常州同心人力资源服务有限公司（示例） 您的展位');
    expect(html).toContain('第 2 排（靠门口）：舞台、入口');
  });

  it('draws marks side by side as one, and names only where they are asked for', () => {
    expect(renderToString(<HallDrawing plan={plan} booths={booths} />).match(/舞台/g)).toHaveLength(1);
    expect(renderToString(<HallDrawing plan={plan} booths={booths} />)).not.toContain('app-hall__name');
    expect(renderToString(<HallDrawing plan={plan} booths={booths} names />)).toContain('常州同心人力资');
  });

  it.each([
    ['同心人力', ['同心人力']],
    ['常州同心人力资源', ['常州同心人力资', '源']],
    ['常州同心人力资源服务有限公司（示例）', ['常州同心人力资', '源服务有限公…']],
    ['Helping Hands Services Limited', ['Helping Hands ', 'Services Limi…']],
  ])('writes the name %s in its lines', (name, lines) => {
    expect(nameLines(name)).toEqual(lines);
  });
});
