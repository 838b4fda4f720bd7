/**
 * A status in one word. The colour follows what the status means for the reader; the label comes from texts.
 *   <Tag status={booth.status} labels={t.boothStatuses} />
 */
import { labelOf } from '../text.tsx';

const tones = {
  good: ['verified', 'active', 'placed', 'matched', 'in-force', 'accepted', 'confirmed', 'final', 'paid', 'checked-in', 'published', 'payable'],
  waiting: ['submitted', 'proposed', 'offered', 'due', 'filed', 'claimed', 'applied', 'seated', 'waiting', 'open', 'computed', 'logged', 'notice', 'first-reviewed', 'second-reviewed', 'handling'],
  attention: ['returned', 'disputed', 'suspended', 'overdue', 'objected', 'bounced'],
  bad: ['refused', 'rejected', 'declined', 'cancelled', 'void'],
} as const;
type Tone = keyof typeof tones | 'plain';
const colours: Readonly<Record<Tone, string>> = { good: 'govuk-tag--green', waiting: 'govuk-tag--blue', attention: 'govuk-tag--orange', bad: 'govuk-tag--red', plain: 'govuk-tag--grey' };

const toneOf = (status: string): Tone => (Object.keys(tones) as (keyof typeof tones)[]).find((tone) => tones[tone].some((known) => known === status)) ?? 'plain';

export const Tag = ({ status, labels, tone = toneOf(status) }: { readonly status: string; readonly labels: Readonly<Record<string, string>>; readonly tone?: Tone }) => (
  <strong class={`govuk-tag ${colours[tone]}`}>{labelOf(labels, status)}</strong>
);
