import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { draw, type Draw, type DrawProblem } from '../../../../shared/rules/draw/draw.ts';
import { explainDraw } from '../../../../shared/rules/draw/explain-draw.ts';
import { given, refuse, type Outcome } from '../../../../shared/rules/labour/outcome.ts';
import type { Sha256 } from '../../../../shared/rules/sha256.ts';
import { DRAW_RECIPE } from '../../../../shared/text/draw-recipe.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Figure, Line, Lines } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';
import { useCopy } from './use-copy.ts';

const names = ['list', 'seed', 'percent', 'withdrawn'];
/** As many as the calculator's route takes. */
const MOST = 5000;
/** More items of a list than these keep a phone busy for seconds; more are shown as one text. */
const MOST_ITEMS = 300;

/** The browser's own is asynchronous, and absent where a page is not served over HTTPS. */
const sha256: Sha256 = (text) => bytesToHex(hashOf(utf8ToBytes(text)));

export interface Redone {
  readonly drawn: Draw;
  readonly seed: string;
  readonly percent: number;
}

interface Line {
  readonly entry: string;
  /** From 1 on, as typed. */
  readonly line: number;
}
/** One entry a line, as in a file: what is typed is not made plain, or the hash would be another. Blank lines are none. */
const linesOf = (text = ''): Line[] => text.split(/\r\n|\r|\n/).flatMap((typed, index) => (typed.trim() === '' ? [] : [{ entry: typed.trim(), line: index + 1 }]));
const entriesOf = (lines: readonly Line[]): string[] => lines.map(({ entry }) => entry);

const fieldOf = ({ kind }: DrawProblem): string => (kind === 'blank-seed' || kind === 'seed-not-one-line' ? '/seed' : kind === 'percent-out-of-range' ? '/percent' : kind.startsWith('withdrawn') ? '/withdrawn' : '/list');
const kindOf = ({ kind }: DrawProblem): string => {
  switch (kind) {
    case 'empty-list':
    case 'blank-entry':
    case 'blank-seed':
      return 'required';
    case 'entry-not-one-line':
    case 'seed-not-one-line':
      return 'not-one-line';
    case 'duplicate-entry':
    case 'withdrawn-twice':
      return 'listed-twice';
    case 'withdrawn-not-listed':
      return 'not-listed';
    case 'percent-out-of-range':
      return 'invalid-format';
  }
};

/** Draws again from a list by a public seed; says which line is wrong. */
export const judge = (typed: Typed): Judged<Redone> => {
  const read = readingOf(typed);
  const [list, withdrawn] = [linesOf(typed.list), linesOf(typed.withdrawn)];
  const facts = { list: read.text('list'), seed: read.text('seed'), percent: read.whole('percent', 0, 100) };
  return read.judge(facts, ({ percent }): Outcome<Redone> => {
    if (list.length > MOST) return refuse('/list', 'too-many', { limit: MOST });
    const seed = (typed.seed ?? '').trim();
    const drawn = draw(entriesOf(list), seed, { percent }, sha256, entriesOf(withdrawn));
    if (drawn.ok) return given({ drawn: drawn.value, seed, percent });
    const { problem } = drawn;
    const line = 'index' in problem ? (fieldOf(problem) === '/withdrawn' ? withdrawn : list)[problem.index]?.line : undefined;
    return refuse(fieldOf(problem), kindOf(problem), line === undefined ? undefined : { line });
  });
};

/** What `sha256sum` prints for every entry, in the order drawn. */
const keysOf = ({ order }: Draw): string => order.map(({ key, entry }) => `${key}  ${entry}`).join('\n');

const Picked = ({ drawn }: { readonly drawn: Draw }) => {
  const t = useText('draw');
  const { copied, copy } = useCopy();
  const picked = drawn.order.filter(({ outcome }) => outcome === 'selected' || outcome === 'substitute');
  return (
    <>
      <h2 class="govuk-heading-m">{t.picked}</h2>
      {picked.length > MOST_ITEMS
        ? <pre class="app-code-lines" tabIndex={0} aria-label={t.picked}>{picked.map(({ entry, outcome }, index) => `${index + 1}. ${entry}${outcome === 'substitute' ? t.substitute : ''}`).join('\n')}</pre>
        : <ol class="govuk-list govuk-list--number">{picked.map(({ entry, outcome }) => <li key={entry}>{entry}{outcome === 'substitute' && <strong>{t.substitute}</strong>}</li>)}</ol>}
      {drawn.taken.length < drawn.size && <Remark>{t.tooFew(drawn.size)}</Remark>}
      {picked.length > 0 && <p class="app-no-print"><button type="button" class="app-link-button" onClick={() => copy(drawn.taken.join('\n'))}>{t.copyPicked}</button></p>}
      <p role="status" class="app-quiet app-no-print">{copied && t.copied[copied]}</p>
    </>
  );
};

const Result = ({ drawn, seed, percent }: Redone) => {
  const t = useText('draw');
  return (
    <>
      <Verdict title={t.headline(drawn.order.length, drawn.taken.length)} tone="good">
        <p>{t.explained}</p>
        <p class="app-hash">{t.hash(drawn.listHash)}</p>
      </Verdict>
      <Picked drawn={drawn} />
      <Steps steps={explainDraw(drawn, seed, percent)} text={(step) => worded(t.steps, step)} source={({ source }) => source} />
      <h2 class="govuk-heading-m">{t.order}</h2>
      <pre class="app-code-lines" tabIndex={0} aria-label={t.order}>{keysOf(drawn)}</pre>
      <h2 class="govuk-heading-m">{t.byHand}</h2>
      <p>{t.byHandHelp}</p>
      <pre class="app-code-lines" tabIndex={0} aria-label={t.byHand}>{DRAW_RECIPE}</pre>
    </>
  );
};

/** A random draw, done again by anybody. */
export const Calculator = () => {
  const t = useText('draw');
  return (
    <CalculatorForm
      id="draw"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Lines name="list" {...t.fields.list} rows={8} />
          <Line name="seed" {...t.fields.seed} />
          <Figure name="percent" {...t.fields.percent} unit="%" whole otherwise="5" />
          <Lines name="withdrawn" {...t.fields.withdrawn} rows={3} optional />
        </>
      )}
      outcome={(redone) => <Result {...redone} />}
    />
  );
};

export const texts = ['draw'] as const;
