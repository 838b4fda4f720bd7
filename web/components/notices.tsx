/**
 * Things said outright.
 *   <Panel title="报名成功">签到码 <strong>123456</strong></Panel>        // after something was accomplished
 *   <NoticeBanner title="已保存" />                                       // what was just done, on a page that goes on
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

export const NoticeBanner = ({ title }: Pick<Titled, 'title'>) => (
  <div class="govuk-notification-banner govuk-notification-banner--success" role="status">
    <div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">{title}</p></div>
  </div>
);
