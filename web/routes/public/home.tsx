import type { ComponentChildren } from 'preact';
import { localPath, PublicFrame } from '../../components/public-frame.tsx';
import { useLanguage, useText } from '../../text.tsx';

const Steps = ({ title, steps, children }: { readonly title: string; readonly steps: readonly string[]; readonly children: ComponentChildren }) => (
  <section class="app-card">
    <h3 class="govuk-heading-m">{title}</h3>
    <ol class="govuk-list govuk-list--number">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
    {children}
  </section>
);

/** `/`: what the scheme is, what it costs whom, and where to begin. */
export const Home = () => {
  const { home: t } = useText('public');
  const { terms } = useText();
  const language = useLanguage();
  const at = (path: string) => localPath(language, path);
  return (
    <PublicFrame path="/" here="/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{t.lead}</p>
      <p class="govuk-button-group">
        <a class="govuk-button" href={at('/fairs/')} role="button">{t.publicLinks.fairs}</a>
        <a class="govuk-link" href={at('/size/')}>{t.checkSize}</a>
      </p>
      <dl class="app-answers">
        {[[t.cost, t.costText], [t.subsidy, t.subsidyText], [t.owes, t.owesText]].map(([question, answer]) => (
          <div key={question}><dt>{question}</dt><dd>{answer}</dd></div>
        ))}
      </dl>
      <h2 class="govuk-heading-l">{t.steps}</h2>
      <div class="app-columns">
        <Steps title={t.enterprise} steps={t.enterpriseSteps}><a class="govuk-link" href="/app/register/enterprise/">{t.startEnterprise}</a></Steps>
        <Steps title={t.agency} steps={t.agencySteps}><a class="govuk-link" href="/app/register/agency/">{t.startAgency}</a></Steps>
        <section class="app-card">
          <h3 class="govuk-heading-m">{t.public}</h3>
          <ul class="govuk-list govuk-list--spaced">
            {(['fairs', 'agencies', 'notices'] as const).map((name) => <li key={name}><a class="govuk-link" href={at(`/${name}/`)}>{t.publicLinks[name]}</a></li>)}
          </ul>
        </section>
      </div>
      <h2 class="govuk-heading-l">{t.items}</h2>
      <ol class="app-items">{Object.values(terms.serviceItems).map((item) => <li key={item}>{item}</li>)}</ol>
      <p>{t.itemsNote}</p>
    </PublicFrame>
  );
};
