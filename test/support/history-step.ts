import type * as fc from 'fast-check';
import { expect } from 'vitest';

interface Stateful {
  state(): unknown;
}

/** One step of a random history: what the product answers and leaves is what the model says; the model may be told the answer where either of two is right. */
export class HistoryStep<Model extends Stateful, Real extends Stateful> implements fc.AsyncCommand<Model, Real> {
  readonly words: string;
  readonly inModel: (model: Model, done: unknown) => unknown;
  readonly inReal: (real: Real, model: Model) => unknown;
  constructor(words: string, inModel: (model: Model, done: unknown) => unknown, inReal: (real: Real, model: Model) => unknown) {
    [this.words, this.inModel, this.inReal] = [words, inModel, inReal];
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const done = await this.inReal(real, model);
    this.holds(done, this.inModel(model, done));
    expect(await real.state(), `after ${this.words}`).toEqual(model.state());
  }
  holds(done: unknown, expected: unknown): void {
    expect(done, this.words).toEqual(expected);
  }
  toString = () => this.words;
}

/** A step whose answer the model may leave open, by giving none. */
export class OpenStep<Model extends Stateful, Real extends Stateful> extends HistoryStep<Model, Real> {
  override holds(done: unknown, expected: unknown): void {
    if (expected !== undefined) super.holds(done, expected);
  }
}

/** An answer as a model has it: `ok`, or the kind of its refusal. */
export const kindOf = (answer: { readonly ok: boolean; readonly problem?: { readonly kind: string } }): string => (answer.ok ? 'ok' : (answer.problem?.kind ?? 'unknown'));
