/**
 * In place of a list that has nothing yet.
 *   <EmptyState title="目前没有待办">…what to do next…</EmptyState>
 */
import type { ComponentChildren } from 'preact';

export const EmptyState = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => (
  <div class="app-empty">
    <p class="govuk-heading-m">{title}</p>
    {children}
  </div>
);
