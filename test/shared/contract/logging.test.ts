import { describe, expect, it } from 'vitest';
import { pointerOf, wrongOf } from '../../../shared/contract/field-errors.ts';
import { RecordForm } from '../../../shared/contract/services/logging.ts';

const form = {
  servedOn: '2026-03-02', manner: 'regular-visit', items: ['contracts'], done: '核对劳动合同', minutes: 60, deliverables: [], uploadIds: [],
  problems: [{ item: 'contracts', code: 'contract-expired', owner: 'agency', dueOn: '2026-04-01' }],
};
const wrongIn = (problem: object) => {
  const { error } = RecordForm.safeParse({ ...form, problems: [{ ...form.problems[0], ...problem }] });
  return (error?.issues ?? []).map((issue) => ({ pointer: pointerOf(issue), ...wrongOf(issue) }));
};

describe('a record before it is stored or sent', () => {
  it.each([
    ['nothing where a problem has a code of its item', {}, []],
    ['“other” without words', { code: 'other' }, [{ pointer: '/problems/0/words', kind: 'required' }]],
    ['a code of another item', { code: 'not-enrolled' }, [{ pointer: '/problems/0/code', kind: 'code-of-other-item' }]],
  ])('is told of %s', (_, problem, wrong) => expect(wrongIn(problem)).toEqual(wrong));
});
