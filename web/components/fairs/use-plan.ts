import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../../shared/domain/fair.ts';
import { isPlan } from '../../../shared/domain/hall-plan.ts';
import { currentSession } from '../../session.ts';
import { readStored } from '../../stored.ts';

const STEPS = 200;

/** A plan being drawn: what it was before each step, kept on this device until it is saved. */
export interface DrawnPlan {
  readonly plan: Plan;
  /** Something differs from what is saved. */
  readonly changed: boolean;
  /** It was brought back from an earlier visit. */
  readonly restored: boolean;
  readonly canUndo: boolean;
  readonly set: (plan: Plan) => void;
  readonly undo: () => void;
  /** Back to what is saved. */
  readonly forget: () => void;
}

const kept = (key: string): Plan | undefined => {
  const stored = readStored(localStorage, key);
  return stored && 'plan' in stored && isPlan(stored.plan) ? stored.plan : undefined;
};
const keep = (key: string, plan: Plan | undefined): void => {
  try {
    if (plan) localStorage.setItem(key, JSON.stringify({ plan }));
    else localStorage.removeItem(key);
  } catch {
    // The device keeps nothing: the page itself still has it.
  }
};

/** @param saved the plan as it is saved, or the one to begin with */
export const usePlan = (fairId: string, saved: Plan): DrawnPlan => {
  const key = useMemo(() => `plan:${currentSession()?.person.id ?? ''}:${fairId}`, [fairId]);
  const before = useMemo(() => kept(key), [key]);
  const [steps, setSteps] = useState<readonly Plan[]>([before ?? saved]);
  const [restored, setRestored] = useState(before !== undefined && JSON.stringify(before) !== JSON.stringify(saved));
  const plan = steps.at(-1) ?? saved;
  const changed = JSON.stringify(plan) !== JSON.stringify(saved);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current || restored) keep(key, changed ? plan : undefined);
    first.current = false;
  }, [key, plan, changed, restored]);
  return {
    plan, changed, restored,
    canUndo: steps.length > 1,
    set: (next) => setSteps((all) => (JSON.stringify(all.at(-1)) === JSON.stringify(next) ? all : [...all, next].slice(-STEPS))),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    forget: () => {
      setRestored(false);
      setSteps([saved]);
    },
  };
};
