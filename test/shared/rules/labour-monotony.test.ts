import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../shared/rules/calendar/work-calendar.ts';
import { addDays, datePartsOf, daysBetween, localDate, type LocalDate } from '../../../shared/rules/dates.ts';
import { compareFractions, fraction, plus, times, type Fraction } from '../../../shared/rules/exact.ts';
import { annualLeave, annualLeaveForfeited, annualLeaveOnExit, annualLeaveOnJoining, annualLeavePay } from '../../../shared/rules/labour/annual-leave.ts';
import { arbitrationDeadline, earliestEndAfterNotice, keepUntil, labourDeadline, LABOUR_DEADLINES, NOTICE_DAYS, RECORDS_KEPT, type KeptRecord, type LabourDeadline, type Notice } from '../../../shared/rules/labour/deadlines.ts';
import { deductionCap } from '../../../shared/rules/labour/deduction.ts';
import { countText, parseCount, toFen, toFenDown, toFenUp } from '../../../shared/rules/labour/figures.ts';
import { maternityLeave, miscarriageLeave } from '../../../shared/rules/labour/maternity.ts';
import { minimumWageOn } from '../../../shared/rules/labour/minimum-wage.ts';
import { mustOfferOpenEnded, WORKER_WISHES, type OpenEndedFacts } from '../../../shared/rules/labour/open-ended.ts';
import type { Outcome } from '../../../shared/rules/labour/outcome.ts';
import { overtimePay } from '../../../shared/rules/labour/overtime.ts';
import { paydayOf } from '../../../shared/rules/labour/payday.ts';
import { checkProbation, checkProbationRepeat, CONTRACT_KINDS, probationExcessPay } from '../../../shared/rules/labour/probation.ts';
import { checkProbationWage, leastProbationWage } from '../../../shared/rules/labour/probation-wage.ts';
import { renewalReminders } from '../../../shared/rules/labour/renewal-reminder.ts';
import { flexibleRetirement, isLocalMonth, leastContributionMonths, retirement, RETIREMENT_SCHEDULES, type LocalMonth, type RetirementType } from '../../../shared/rules/labour/retirement.ts';
import { missingRosterFields, ROSTER_FIELDS } from '../../../shared/rules/labour/roster.ts';
import { socialInsurance } from '../../../shared/rules/labour/social-insurance.ts';
import { writtenContract } from '../../../shared/rules/labour/written-contract.ts';
import { fen, type Fen } from '../../../shared/rules/money.ts';

const money = fc.integer({ min: 0, max: 10_000_000 }).map(fen);
const count = (most: number): fc.Arbitrary<Fraction> => fc.integer({ min: 0, max: most * 100 }).map((hundredths) => fraction(hundredths, 100));
const date = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('1990-01-01'), days));
const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
};
const more = <T>(a: T, b: T, least: (a: T, b: T) => boolean): readonly [T, T] => (least(a, b) ? [a, b] : [b, a]);
const inOrder = (a: Fraction, b: Fraction) => more(a, b, (x, y) => compareFractions(x, y) <= 0);

describe('annual leave', () => {
  test('never falls with years of work, and is none, five, ten or fifteen days', () => {
    fc.assert(fc.property(count(60), count(60), (a, b) => {
      const [less, longer] = inOrder(a, b);
      expect(annualLeave({ totalYears: longer }).days).toBeGreaterThanOrEqual(annualLeave({ totalYears: less }).days);
      expect([0, 5, 10, 15]).toContain(annualLeave({ totalYears: a }).days);
    }));
  });

  test('of a part of a year is never more than of the whole, and never rises with a later first or an earlier last day', () => {
    fc.assert(fc.property(date, fc.nat(400), count(40), fc.nat(20), (join, days, totalYears, taken) => {
      const whole = annualLeave({ totalYears }).days;
      const joining = annualLeaveOnJoining({ join, totalYears });
      expect(joining.days).toBeLessThanOrEqual(whole);
      const later = addDays(join, days);
      if (datePartsOf(later).year === datePartsOf(join).year) {
        expect(annualLeaveOnJoining({ join: later, totalYears }).days).toBeLessThanOrEqual(joining.days);
        const exit = (lastDay: LocalDate) => valueOf(annualLeaveOnExit({ lastDay, join: null, totalYears, taken })).days;
        expect(exit(join)).toBeLessThanOrEqual(exit(later));
        expect(exit(later)).toBeLessThanOrEqual(whole);
      }
    }));
  });

  test('is paid threefold, of which the wage holds a third, but for a fen of rounding', () => {
    fc.assert(fc.property(money, count(15), (monthWage, unusedDays) => {
      const { total, included, extra } = annualLeavePay({ monthWage, unusedDays });
      expect(Math.abs(total - included - extra)).toBeLessThanOrEqual(1);
      expect(Math.abs(total - 3 * included)).toBeLessThanOrEqual(2);
    }));
  });

  test('once forfeited stays so with more days off', () => {
    fc.assert(fc.property(count(40), fc.nat(60), fc.nat(60), count(12), count(12), (totalYears, paidPersonalDays, moreDays, sick, sicker) => {
      const [sickMonths, longer] = inOrder(sick, sicker);
      if (annualLeaveForfeited({ totalYears, paidPersonalDays, sickMonths })) expect(annualLeaveForfeited({ totalYears, paidPersonalDays: paidPersonalDays + moreDays, sickMonths: longer })).toBe(true);
    }));
  });
});

describe('pay', () => {
  test('for overtime never falls with wage, rate or hours, and below 150% is no rate', () => {
    fc.assert(fc.property(money, money, count(5), count(5), count(100), count(100), (wage, higher, r, s, h, i) => {
      const [[rate, better], [hours, longer]] = [inOrder(r, s), inOrder(h, i)];
      const outcome = overtimePay({ monthWage: wage, rate, hours });
      if (!outcome.ok) return void expect([outcome.errors, compareFractions(rate, fraction(3, 2))]).toEqual([[{ pointer: '/rate', kind: 'too-small' }], -1]);
      expect(valueOf(overtimePay({ monthWage: fen(wage + higher), rate: better, hours: longer })).pay).toBeGreaterThanOrEqual(outcome.value.pay);
    }));
  });

  test('in probation is at least the minimum wage, and lawful exactly from the floor on', () => {
    const maybe = fc.option(money);
    fc.assert(fc.property(maybe, maybe, money, money, (contractWage, lowestSamePost, minimumWage, paid) => {
      const outcome = leastProbationWage({ contractWage, lowestSamePost, minimumWage });
      if (!outcome.ok) return void expect([contractWage, lowestSamePost]).toEqual([null, null]);
      const { floor } = outcome.value;
      expect(floor).toBeGreaterThanOrEqual(minimumWage);
      expect(valueOf(checkProbationWage({ contractWage, lowestSamePost, minimumWage, paid })).lawful).toBe(paid >= floor);
      // Four fifths of one of the two, rounded up, is enough.
      const either = [contractWage, lowestSamePost].filter((wage): wage is Fen => wage !== null).map((wage) => Math.ceil((wage * 4) / 5));
      expect(floor).toBe(Math.max(minimumWage, Math.min(...either)));
    }));
  });

  test('for probation beyond the limit grows with the months', () => {
    fc.assert(fc.property(money, count(12), count(12), (fullWage, a, b) => {
      const [less, longer] = inOrder(a, b);
      expect(probationExcessPay({ fullWage, excessMonthsServed: longer }).compensation).toBeGreaterThanOrEqual(probationExcessPay({ fullWage, excessMonthsServed: less }).compensation);
    }));
  });

  test('that may be kept back never falls with wage or loss, and never rises with the minimum wage', () => {
    fc.assert(fc.property(money, money, money, money, (wage, loss, minimumWage, extra) => {
      const kept = (facts: { wage: Fen; loss: Fen; minimumWage: Fen }) => deductionCap(facts).maxDeduct;
      const base = { wage, loss, minimumWage };
      expect(kept({ ...base, wage: fen(wage + extra) })).toBeGreaterThanOrEqual(kept(base));
      expect(kept({ ...base, loss: fen(loss + extra) })).toBeGreaterThanOrEqual(kept(base));
      expect(kept({ ...base, minimumWage: fen(minimumWage + extra) })).toBeLessThanOrEqual(kept(base));
    }));
  });

  test('of social insurance never falls with the wage, and limits that cross are refused', () => {
    fc.assert(fc.property(money, money, money, money, (wage, extra, low, high) => {
      const outcome = socialInsurance({ wage, low, high });
      if (!outcome.ok) return void expect(high).toBeLessThan(low);
      const richer = valueOf(socialInsurance({ wage: fen(wage + extra), low, high }));
      expect(richer.base).toBeGreaterThanOrEqual(outcome.value.base);
      for (const insurance of ['pension', 'unemployment'] as const) for (const payer of ['employer', 'worker'] as const) expect(richer.shares[insurance][payer]).toBeGreaterThanOrEqual(outcome.value.shares[insurance][payer]);
    }));
  });

  test('at the least never falls over time, nor with a better area', () => {
    fc.assert(fc.property(date, fc.nat(2000), fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3), (on, days, a, b) => {
      const [before, after] = [minimumWageOn(on, a), minimumWageOn(addDays(on, days), a)];
      if (before) expect(after && after.month >= before.month && after.hour >= before.hour).toBe(true);
      const [better, worse] = [minimumWageOn(on, a < b ? a : b), minimumWageOn(on, a < b ? b : a)];
      expect((better?.month ?? 0) >= (worse?.month ?? 0)).toBe(true);
    }));
  });

  test('day is the agreed day or a working day before it, in any month', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
      const { agreed, payday, movedEarlier } = paydayOf({ year, month, day });
      expect(datePartsOf(agreed)).toMatchObject({ year, month });
      expect(isWorkingDay(payday) && payday <= agreed && movedEarlier === (payday !== agreed)).toBe(true);
      expect(daysBetween(payday, agreed)).toBeLessThanOrEqual(9);
    }));
  });
});

describe('contracts', () => {
  const openEnded = fc.record<OpenEndedFacts>({ fixedTermsDone: fc.nat(4), workerWants: fc.constantFrom(...WORKER_WISHES), fault: fc.boolean(), extensionMonths: count(24), renewedByClause: fc.boolean(), evaded: fc.boolean(), continuousYears: count(20) });

  test('once due as open-ended stay so with more terms, years or extensions, and without fault', () => {
    fc.assert(fc.property(openEnded, fc.nat(3), count(5), (facts, terms, years) => {
      if (!mustOfferOpenEnded(facts).mustOfferOpenEnded) return;
      const stronger = { ...facts, fixedTermsDone: facts.fixedTermsDone + terms, continuousYears: plus(facts.continuousYears, years), extensionMonths: plus(facts.extensionMonths, years), fault: false };
      expect(mustOfferOpenEnded(stronger).mustOfferOpenEnded).toBe(true);
    }));
  });

  test('are never due as open-ended to who asks for a fixed term or leaves', () => {
    fc.assert(fc.property(openEnded, (facts) => {
      if (facts.workerWants === 'fixed' || facts.workerWants === 'leave') expect(mustOfferOpenEnded(facts).mustOfferOpenEnded).toBe(false);
    }));
  });

  test('have no probation above six months, and a longer one agreed is never more lawful', () => {
    fc.assert(fc.property(fc.constantFrom(...CONTRACT_KINDS), date, fc.nat(3000), count(12), count(12), (kind, start, days, a, b) => {
      const [shorter, longer] = inOrder(a, b);
      const probation = (agreedMonths: Fraction) => valueOf(checkProbation({ kind, start, end: addDays(start, days), agreedMonths }));
      expect([0, 1, 2, 6]).toContain(probation(a).maxMonths);
      if (probation(longer).lawful) expect(probation(shorter).lawful).toBe(true);
      if (checkProbationRepeat({ previousProbationSameEmployer: true, agreedMonths: longer }).lawful) expect(compareFractions(longer, fraction(0))).toBe(0);
    }));
  });

  test('signed later never cost fewer days of a second wage, and never more than eleven months', () => {
    const days = (range: { readonly from: LocalDate; readonly to: LocalDate } | null) => (range === null ? 0 : daysBetween(range.from, range.to) + 1);
    fc.assert(fc.property(date, fc.nat(900), fc.nat(200), (start, after, later) => {
      const [early, late, never] = [addDays(start, after), addDays(start, after + later), null].map((signed) => writtenContract({ start, signed }));
      for (const reading of ['doubleWageLiteral', 'doubleWageCommonCourtPractice'] as const) {
        expect(days(early?.[reading] ?? null)).toBeLessThanOrEqual(days(late?.[reading] ?? null));
        expect(days(late?.[reading] ?? null)).toBeLessThanOrEqual(days(never?.[reading] ?? null));
        expect(days(never?.[reading] ?? null)).toBeLessThanOrEqual(337);
      }
      expect(days(early?.doubleWageCommonCourtPractice ?? null) - days(early?.doubleWageLiteral ?? null)).toBeLessThanOrEqual(1);
    }));
  });

  test('are reminded of at sixty, thirty and fifteen days before their end, in that order', () => {
    fc.assert(fc.property(date, (contractEnd) => {
      const { at60, at30, at15 } = renewalReminders({ contractEnd });
      expect([at60, at30, at15].map((on) => daysBetween(on, contractEnd))).toEqual([60, 30, 15]);
    }));
  });
});

describe('periods', () => {
  test('of every act end on a working day that is not before they do by counting', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(LABOUR_DEADLINES) as LabourDeadline[])), date, (act, event) => {
      const { nominal, lastDay } = labourDeadline(act, event);
      expect(event < nominal && nominal <= lastDay && isWorkingDay(lastDay)).toBe(true);
    }));
  });

  test('for arbitration do not run out while wages are owed and the employment lasts', () => {
    fc.assert(fc.property(date, fc.option(date), fc.constantFrom('unpaid-wages' as const, 'other' as const), (knownOn, endedOn, claim) => {
      const deadline = arbitrationDeadline({ claim, knownOn, endedOn });
      expect(deadline === null).toBe(claim === 'unpaid-wages' && endedOn === null);
    }));
  });

  test('of notice and of keeping records lie ahead', () => {
    fc.assert(fc.property(date, fc.constantFrom(...(Object.keys(NOTICE_DAYS) as Notice[])), fc.constantFrom(...(Object.keys(RECORDS_KEPT) as KeptRecord[])), (on, notice, record) => {
      expect(daysBetween(on, earliestEndAfterNotice(notice, on))).toBe(NOTICE_DAYS[notice].days);
      expect([730, 731]).toContain(daysBetween(on, keepUntil(record, on)));
    }));
  });
});

describe('leave of mothers and retirement', () => {
  test('more children, a difficult birth and Jiangsu never shorten the leave', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean(), fc.nat(3), (births, difficult, jiangsu, extra) => {
      const { days } = maternityLeave({ births, difficult, jiangsu });
      expect(days).toBeGreaterThanOrEqual(98);
      expect(maternityLeave({ births: births + extra, difficult: true, jiangsu: true }).days).toBeGreaterThanOrEqual(days);
    }));
  });

  test('a longer pregnancy never gives less after a miscarriage', () => {
    fc.assert(fc.property(count(10), count(10), (a, b) => {
      const [less, longer] = inOrder(a, b);
      expect(miscarriageLeave(longer).days).toBeGreaterThanOrEqual(miscarriageLeave(less).days);
    }));
  });

  test('retirement lies between its flexible ends, at most three years around it, never before the former age', () => {
    const month = fc.tuple(fc.integer({ min: 1900, max: 2098 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => `${year}-${String(number).padStart(2, '0')}` as LocalMonth);
    fc.assert(fc.property(month, fc.constantFrom(...(Object.keys(RETIREMENT_SCHEDULES) as RetirementType[])), (birth, type) => {
      const { retireMonth, delayMonths, age } = retirement({ birth, type });
      const { earliest, latest } = flexibleRetirement({ birth, type });
      expect([retireMonth, earliest, latest].every(isLocalMonth)).toBe(true);
      expect(earliest <= retireMonth && retireMonth < latest).toBe(true);
      expect(delayMonths).toBeLessThanOrEqual(RETIREMENT_SCHEDULES[type].most);
      expect(age.years * 12 + age.months).toBe(RETIREMENT_SCHEDULES[type].age * 12 + delayMonths);
    }));
  });

  test('the least contribution rises from fifteen years to twenty', () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
      expect(leastContributionMonths(year + 1)).toBeGreaterThanOrEqual(leastContributionMonths(year));
      expect(leastContributionMonths(year) >= 180 && leastContributionMonths(year) <= 240).toBe(true);
    }));
  });
});

test('a roster lacks what is left out or blank, and nothing else', () => {
  fc.assert(fc.property(fc.record(Object.fromEntries(ROSTER_FIELDS.map((field) => [field, fc.option(fc.string())]))), (entry) => {
    expect(missingRosterFields(entry)).toEqual(ROSTER_FIELDS.filter((field) => !entry[field]?.trim()));
  }));
});

describe('figures', () => {
  test('are read and written without a change', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (millionths) => {
      const value = fraction(millionths, 1_000_000);
      expect(parseCount(countText(value))).toEqual(value);
    }));
  });

  test('any text is a count or none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double()), (value) => {
      const parsed = parseCount(value);
      if (parsed !== undefined) expect(compareFractions(parsed, fraction(0))).toBeGreaterThanOrEqual(0);
    }));
  });

  test('are rounded down, half up and up in that order, a fen apart at most', () => {
    fc.assert(fc.property(count(100_000), fc.integer({ min: 1, max: 87 }), (value, by) => {
      const exact = times(value, fraction(1, by));
      const [down, half, up] = [toFenDown(exact), toFen(exact), toFenUp(exact)];
      expect(down <= half && half <= up && up - down <= 1).toBe(true);
    }));
  });
});
