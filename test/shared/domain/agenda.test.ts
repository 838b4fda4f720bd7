import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, nextAgendaItem } from '../../../shared/domain/agenda.ts';

describe('a line of the agenda', () => {
  it.each([
    ['09:00 政策说明', { time: '09:00', what: '政策说明' }],
    ['9:00 政策说明', { time: '09:00', what: '政策说明' }],
    ['０９：００　政策说明', { time: '09:00', what: '政策说明' }],
    ['09：00-09：20 机构介绍', { time: '09:00', until: '09:20', what: '机构介绍' }],
    ['9:00～9:20，机构介绍', { time: '09:00', until: '09:20', what: '机构介绍' }],
    ['9:00 至 9:20 机构介绍', { time: '09:00', until: '09:20', what: '机构介绍' }],
    ['下午2:00-3:30 现场签约', { time: '14:00', until: '15:30', what: '现场签约' }],
    ['上午9:00 开场', { time: '09:00', what: '开场' }],
    ['自由洽谈（全天）', { what: '自由洽谈（全天）' }],
    ['09:00', { what: '09:00' }],
    ['25:00 不是时间', { what: '25:00 不是时间' }],
    ['09:75 不是时间', { what: '09:75 不是时间' }],
    ['09:00-26:00 不是时间', { what: '09:00-26:00 不是时间' }],
    ['09:000 不是时间', { what: '09:000 不是时间' }],
  ])('%s', (line, item) => {
    expect(agendaOf(line)).toEqual([item]);
  });

  it('stands for itself, blank ones for nothing', () => {
    expect(agendaOf('\n08:30 签到\r\n\n 09:00 开场 \n')).toEqual([{ time: '08:30', what: '签到' }, { time: '09:00', what: '开场' }]);
  });

  it('never loses a word', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((line) => !/[\r\n]/.test(line) && line.trim() !== ''), { maxLength: 5 }), (lines) => {
        const items = agendaOf(lines.join('\n'));
        expect(items).toHaveLength(lines.length);
        items.forEach(({ what }, index) => expect(lines[index]).toContain(what));
      }),
    );
  });
});

describe('what comes next', () => {
  const agenda = agendaOf('自由洽谈\n09:50 双向选择\n08:30 签到\n09:00 政策说明');
  it.each([
    ['the day before', '2026-03-19T15:59:59.000Z', '签到'],
    ['at midnight of the day', '2026-03-19T16:00:00.000Z', '签到'],
    ['when it begins, the one after it', '2026-03-20T00:30:00.000Z', '政策说明'],
    ['between two', '2026-03-20T01:00:01.000Z', '双向选择'],
    ['after the last', '2026-03-20T01:50:00.000Z', undefined],
    ['on the day after', '2026-03-20T16:00:00.000Z', undefined],
  ])('%s', (_, now, what) => {
    expect(nextAgendaItem(agenda, '2026-03-20', now)?.what).toBe(what);
  });

  it('is nothing where no line has a time', () => {
    expect(nextAgendaItem(agendaOf('自由洽谈'), '2026-03-20', '2026-03-19T00:00:00.000Z')).toBeUndefined();
  });
});
