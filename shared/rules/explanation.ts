/**
 * certain: read in the text of the law. high: read in a reliable publication of it. medium: an interpretation, or from a
 * secondary source or memory, to be shown with its caution. practice: custom or court practice, never shown as law.
 */
export type Certainty = 'certain' | 'high' | 'medium' | 'practice';

/** What a step rests on: law and article, or standard, and how surely it is known. */
export type Source = { readonly law: string; readonly certainty: Certainty };

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One line of an explanation, worded by `what` (shared/text, `calculators`). */
export type Step<What extends string, F extends Facts> = { readonly what: What; readonly facts: F; readonly source: Source };
