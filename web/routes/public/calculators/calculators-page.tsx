import { localPath, PublicFrame } from '../../../components/public-frame.tsx';
import { textOf, useLanguage, useText } from '../../../text.tsx';
import { calculatorPaths, CALCULATORS } from '../paths.ts';

/** `/calculators/`: every calculator with what it is for. */
export const CalculatorsPage = () => {
  const language = useLanguage();
  const { list: t } = useText('calculation');
  return (
    <PublicFrame path="/calculators/" here="/calculators/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{t.lead}</p>
      <ul class="app-listing">
        {CALCULATORS.map((name) => {
          const { title, lead } = textOf(language, name);
          return (
            <li class="app-listing__item" key={name}>
              <h2 class="govuk-heading-m app-listing__title"><a class="govuk-link" href={localPath(language, calculatorPaths[name])}>{title}</a></h2>
              <p>{lead}</p>
            </li>
          );
        })}
      </ul>
    </PublicFrame>
  );
};
