import type { Agreement } from '../../shared/domain/agreement.ts';
import { replace, type Write } from './change.ts';
import { definitionOf } from './entities.ts';
import { fromItem, type Item } from './items.ts';

/** The writes that let agreements be found by their specialist, one transaction each: for data from before they were. */
export const specialistRepairs = (items: readonly Item[], now: string): Write[][] =>
  items.flatMap((item): Write[][] => {
    if (item.type !== 'agreement') return [];
    const before = fromItem('agreement', item);
    const { gsi3 } = definitionOf('agreement').indexes?.(before) ?? {};
    const after: Agreement = { ...before, rev: before.rev + 1, updatedAt: now };
    return !gsi3 || (item.gsi3pk === gsi3.pk && item.gsi3sk === gsi3.sk) ? [] : [[replace(before, after)]];
  });
