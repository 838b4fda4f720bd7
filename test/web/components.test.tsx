import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemKinds } from '../../shared/domain/problems.ts';
import { text as zh } from '../../shared/text/zh/common.ts';
import { text as en } from '../../shared/text/en/common.ts';
import { text as zhProblems } from '../../shared/text/zh/problems.ts';
import { text as enProblems } from '../../shared/text/en/problems.ts';
import { Actions } from '../../web/components/actions.tsx';
import { CheckboxesField, optionsOf } from '../../web/components/choice-fields.tsx';
import { DataTable } from '../../web/components/data-table.tsx';
import { TextField, YuanField } from '../../web/components/text-fields.tsx';
import { csvOf } from '../../web/csv.ts';
import { FormContext } from '../../web/form/context.ts';
import { judge as judgeSize } from '../../web/routes/public/calculators/size.tsx';
import { prerender } from '../../web/routes/public/prerender.tsx';
import { createPages } from '../../web/render.tsx';
import { publicPaths } from '../../web/routes/public/paths.ts';
import { addText, LanguageContext } from '../../web/text.tsx';

beforeAll(() => {
  addText('zh', 'common', zh);
  addText('en', 'common', en);
  addText('zh', 'problems', zhProblems);
  addText('en', 'problems', enProblems);
});
const html = (page: VNode, language: 'zh' | 'en' = 'zh') => renderToString(<LanguageContext.Provider value={language}>{page}</LanguageContext.Provider>);
const withErrors = (page: VNode, ...errors: { pointer: string; kind: string }[]) =>
  html(<FormContext.Provider value={{ id: 'form', errors: new Map(errors.map((error) => [error.pointer.slice(1), error])), fields: new Map() }}>{page}</FormContext.Provider>);

describe('fields', () => {
  it('tie label, hint and error to the control', () => {
    const field = withErrors(<TextField name="contactName" label="联系人" hint="与身份证一致" />, { pointer: '/contactName', kind: 'required' });
    expect(field).toContain('for="form-contactName"');
    expect(field).toContain('aria-describedby="form-contactName-hint form-contactName-error"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('请填写联系人');
  });
  it('word a missing choice as one', () => {
    expect(withErrors(<CheckboxesField name="needs" label="需要的服务" options={optionsOf(zh.terms.serviceItems)} />, { pointer: '/needs', kind: 'required' })).toContain('请选择需要的服务');
  });
  it('show fen as yuan', () => {
    expect(html(<YuanField name="fee" label="费用" value={120_050} />)).toContain('value="1,200.50"');
  });
});

describe('actions', () => {
  it('offer only what the service allows and the page can do', () => {
    const shown = html(<Actions actions={['publish', 'audit']} labels={{ publish: '发布', cancel: '取消' }} on={{ publish: () => undefined, cancel: () => undefined }} />);
    expect(shown).toContain('发布');
    expect(shown).not.toMatch(/取消|audit/);
  });
});

describe('tables', () => {
  it('carry a caption and a label in every cell for phones', () => {
    const table = html(<DataTable caption="双选会" rows={[{ id: 'a', title: '春季' }]} rowKey={({ id }) => id} columns={[{ label: '名称', cell: ({ title }) => title }]} />);
    expect(table).toContain('<caption');
    expect(table).toContain('app-table__label" aria-hidden="true">名称');
  });
  it('export identifiers as text and no cell as a formula', () => {
    expect(csvOf([['名称', '代码'], ['=1+1', '913204001234567890'], ['a"b', '1.5']])).toBe('\uFEFF名称,代码\r\n"\t=1+1","\t913204001234567890"\r\n"a""b",1.5\r\n');
  });
});

describe('texts', () => {
  it.each([['zh', zhProblems], ['en', enProblems]] as const)('say for every failure what is wrong and what to do (%s)', (_, { problems }) => {
    expect(Object.keys(problems).sort()).toEqual(Object.keys(problemKinds).sort());
    for (const { what, todo } of Object.values(problems)) expect([what, todo].every((words) => words.length > 1)).toBe(true);
  });
  it('word the same kinds of field error in both languages', () => {
    expect(Object.keys(enProblems.fieldErrors).sort()).toEqual(Object.keys(zhProblems.fieldErrors).sort());
  });
});

describe('the size self-check', () => {
  it('needs an industry and readable figures, and takes what people type', () => {
    const judged = judgeSize({ code: '', employees: '1.5', revenueWan: '很多', assetsWan: '' });
    expect(judged.ok ? [] : judged.errors.map(({ kind }) => kind)).toEqual(['required', 'not-whole', 'not-a-number']);
    expect(judgeSize({ code: '13', employees: '１８', revenueWan: '1,200', assetsWan: '' })).toMatchObject({ ok: true, result: { result: { status: 'ok', grade: 'micro' } } });
  });
});

describe('public pages', () => {
  it.each(publicPaths)('%s is complete as HTML, with nothing inline that the content security policy refuses', async (url) => {
    const page = await prerender({ url });
    expect(page.html).toContain('<h1');
    expect(page.html).not.toMatch(/ style=|<script|<style| on[a-z]+=/);
    expect(page.head.lang).toBe(url.startsWith('/en/') ? 'en' : 'zh-CN');
  });

  it('that are published link a stylesheet that a deployment renews, not one that browsers keep for a year', () => {
    expect(createPages({}).fairs([], 'zh', '2026-03-02')).toMatch(/<link rel="stylesheet" href="\/(?!assets\/)[^"]+\.css">/);
  });
});
