/**
 * What a check or a calculation came to. good: as it should be. open: something is missing or wrong.
 *   <Verdict title="小型企业" tone="good"><p>属于小微企业。</p></Verdict>
 */
import type { ComponentChildren } from 'preact';

export const Verdict = ({ title, tone, children }: { readonly title: string; readonly tone: 'good' | 'other' | 'open'; readonly children?: ComponentChildren }) => (
  <div class={`app-verdict app-verdict--${tone}`}>
    <h2 class="govuk-heading-l">{title}</h2>
    {children}
  </div>
);
