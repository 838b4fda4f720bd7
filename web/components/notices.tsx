/**
 * Things said outright.
 *   <Panel title="报名成功">签到码 <strong>123456</strong></Panel>        // after something was accomplished
 *   <NoticeBanner title="示例" tone="success">…</NoticeBanner>            // something to know on this page
 *   <EmptyState title="目前没有待办">…what to do next…</EmptyState>
 */
import type { ComponentChildren } from 'preact';

interface Titled {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export const Panel = ({ title, children }: Titled) => (
  <div class="govuk-panel govuk-panel--confirmation" role="status">
    <h2 class="govuk-panel__title">{title}</h2>
    {children && <div class="govuk-panel__body">{children}</div>}
  </div>
);

export const NoticeBanner = ({ title, tone, children }: Titled & { readonly tone?: 'success' }) => (
  <section class={`govuk-notification-banner${tone === 'success' ? ' govuk-notification-banner--success' : ''}`} role={tone === 'success' ? 'status' : undefined} aria-label={title}>
    <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title">{title}</h2></div>
    <div class="govuk-notification-banner__content">{children}</div>
  </section>
);

export const EmptyState = ({ title, children }: Titled) => (
  <div class="app-empty">
    <p class="govuk-heading-m">{title}</p>
    {children}
  </div>
);
