import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { text as app } from '../../shared/text/zh/app.ts';
import { text as common } from '../../shared/text/zh/common.ts';
import { text as people } from '../../shared/text/zh/people.ts';
import type { Me } from '../../web/app/me.tsx';
import { OwnTaskList } from '../../web/routes/own/task-list.tsx';
import { addText, LanguageContext } from '../../web/text.tsx';

beforeAll(() => {
  addText('zh', 'common', common);
  addText('zh', 'app', app);
  addText('zh', 'people', people);
});

const task = { waiter: 'org:org_1', kind: 'sign-agreement', due: '2020-03-31', subject: { type: 'agreement', id: 'agr_1' }, title: '巷口老面馆', link: '/app/' };
const shown = (kind: string): string => {
  const me = { person: { id: 'owner', name: '店主', duties: [], offices: [] }, memberships: [], tasks: [{ ...task, kind }], more: false } as unknown as Me;
  return renderToString(<LanguageContext.Provider value="zh"><OwnTaskList me={me} onChanged={() => undefined} /></LanguageContext.Provider>);
};

describe('a person’s tasks', () => {
  it.each(['sign-agreement', 'told-ends-soon'])('say how late %s is', (kind) => expect(shown(kind)).toMatch(/已逾期 \d+ 天/));
  it.each(['told-agreement-ended', 'told-answered', 'told-specialist-replaced'])('say of %s on which day it was, and call nobody late', (kind) => {
    expect(shown(kind)).toContain('2020 年 3 月 31 日');
    expect(shown(kind)).not.toMatch(/逾期|到期</);
  });
});
