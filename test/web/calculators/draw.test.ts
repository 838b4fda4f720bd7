import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../shared/rules/draw/draw.ts';
import { DRAW_RECIPE } from '../../../shared/text/draw-recipe.ts';
import { judge } from '../../../web/routes/public/calculators/draw.tsx';

describe('a draw done again', () => {
  const list = ['甲面馆', '乙面馆', '丙面馆', '丁面馆'];
  it('gives what the bureau drew, with the hash that sha256sum prints', () => {
    const judged = judge({ list: `\n${list.join('\r\n')}\n`, seed: ' 20260301 ', percent: '50', withdrawn: '' });
    const official = draw(list, '20260301', { percent: 50 }, (text) => createHash('sha256').update(text).digest('hex'));
    expect(judged).toMatchObject({ ok: true, result: { drawn: official.ok ? official.value : {} } });
  });
  it('lets the next ones stand in for whoever withdrew', () => {
    const first = judge({ list: list.join('\n'), seed: '1', percent: '50' });
    const [withdrawn = ''] = first.ok ? first.result.drawn.taken : [];
    const again = judge({ list: list.join('\n'), seed: '1', percent: '50', withdrawn });
    expect(again.ok && again.result.drawn.taken).toHaveLength(2);
    expect(again.ok && again.result.drawn.taken).not.toContain(withdrawn);
  });
  it('says the same as the recipe of the README, which is the one shown, run by a shell', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draw-'));
    writeFileSync(join(folder, 'list.txt'), `${list.join('\n')}\n`);
    const printed = execFileSync('bash', ['-c', DRAW_RECIPE], { cwd: folder, env: { ...process.env, seed: '20260301' }, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const judged = judge({ list: list.join('\n'), seed: '20260301', percent: '50' });
    expect(judged.ok && judged.result.drawn.order.map(({ key, entry }) => `${key}  ${entry}\n`).join('')).toBe(printed);
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8')).toContain(DRAW_RECIPE);
  });
  it('takes the entries as they are written, in full width too, and a share in full width', () => {
    const judged = judge({ list: 'Ａ馆\nA馆', seed: '１', percent: '１００' });
    expect(judged).toMatchObject({ ok: true, result: { seed: '１', percent: 100, drawn: { size: 2 } } });
  });
  it.each([
    [{}, ['/list required', '/seed required', '/percent required']],
    [{ list: ' \n ', seed: '1', percent: '5' }, ['/list required']],
    [{ list: '甲\n\n乙\n甲', seed: '1', percent: '5' }, ['/list listed-twice line 4']],
    [{ list: '甲\n\u0007乙', seed: '1', percent: '5' }, ['/list not-one-line line 2']],
    [{ list: '甲', seed: '1', percent: '5', withdrawn: '甲\n乙' }, ['/withdrawn not-listed line 2']],
    [{ list: '甲', seed: '1', percent: '5', withdrawn: '甲\n\n甲' }, ['/withdrawn listed-twice line 3']],
    [{ list: '甲', seed: '1', percent: '101' }, ['/percent too-big limit 100']],
    [{ list: '甲', seed: '1', percent: '0.5' }, ['/percent not-whole']],
    [{ list: '甲', seed: '1\u20282', percent: '5' }, ['/seed not-one-line']],
    [{ list: Array.from({ length: 5001 }, (_, index) => index).join('\n'), seed: '1', percent: '5' }, ['/list too-many limit 5000']],
  ])('names what is wrong, and the line, with %o', (given, errors) => {
    const judged = judge(given);
    expect(judged.ok ? [] : judged.errors.map(({ pointer, kind, facts = {} }) => [pointer, kind, ...Object.entries(facts).flat()].join(' '))).toEqual(errors);
  });
});
