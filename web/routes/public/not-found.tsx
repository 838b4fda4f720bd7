import { PublicFrame } from '../../components/public-frame.tsx';
import { useText } from '../../text.tsx';

/** `/404.html`: what is shown for an address that leads nowhere. */
export const NotFound = () => {
  const { notFound: t } = useText('public');
  return (
    <PublicFrame path="/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p>{t.help}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li><a class="govuk-link" href="/">{t.home}</a></li>
        <li><a class="govuk-link" href="/fairs/">{t.fairs}</a></li>
      </ul>
    </PublicFrame>
  );
};
