import { describe, expect, it } from 'vitest';
import { dropDraft, fitDraft, readDraft, saveDraft, type DraftStorage, type DraftValues } from '../../web/form/draft.ts';

const memory = (): DraftStorage => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
};
const values: DraftValues = { contactName: { label: '联系人', values: ['王芳'] }, needs: { label: '需要的服务', values: ['payroll', 'cooking'] }, fax: { label: '传真', values: ['0519'] }, note: { label: '说明', values: [''] } };
const DAY = 86_400_000;

describe('drafts', () => {
  it('come back until they are submitted', () => {
    const storage = memory();
    expect(saveDraft(storage, 'draft:a', values, 0)).toBe(true);
    expect(readDraft(storage, 'draft:a', DAY)?.values).toEqual(values);
    dropDraft(storage, 'draft:a');
    expect(readDraft(storage, 'draft:a', DAY)).toBeUndefined();
  });
  it('are forgotten after thirty days, and when they are no drafts', () => {
    const storage = memory();
    saveDraft(storage, 'draft:a', values, 0);
    storage.setItem('draft:b', '{"x":1}');
    expect(readDraft(storage, 'draft:a', 31 * DAY)).toBeUndefined();
    expect(readDraft(storage, 'draft:b', 0)).toBeUndefined();
  });
  it('say so when the device keeps nothing', () => {
    const full: DraftStorage = { ...memory(), setItem: () => { throw new Error('quota'); } };
    expect(saveDraft(full, 'draft:a', values, 0)).toBe(false);
  });
  it('restore what still fits a changed form and name what does not', () => {
    const present = [{ name: 'contactName' }, { name: 'needs', options: ['payroll', 'exit'] }, { name: 'note' }];
    expect(fitDraft(values, present)).toEqual({ fits: { contactName: ['王芳'], needs: ['payroll'], note: [''] }, misfits: ['需要的服务', '传真'] });
  });
});
