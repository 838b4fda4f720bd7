import { PublicFrame } from '../../../components/public-frame.tsx';
import { useText } from '../../../text.tsx';
import { CHECK_PATH } from '../paths.ts';
import { DocumentCheck } from './check.tsx';

/** `/check/`: complete as HTML, alive once somebody comes with the address of a paper or begins to fill it in (entry.ts). */
export const CheckPage = () => {
  const t = useText('documentCheck');
  return (
    <PublicFrame path={CHECK_PATH}>
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{t.lead}</p>
      <noscript>{useText('calculation').needsScript}</noscript>
      <div data-island="check"><DocumentCheck /></div>
      <p class="app-quiet">{t.note}</p>
    </PublicFrame>
  );
};
