import { PublicFrame } from '../../components/public-frame.tsx';
import { useText } from '../../text.tsx';
import { SizeCheck } from './size-check.tsx';

/** `/size/`: the size class by the national standard, computed on the reader's device. */
export const SizePage = () => {
  const t = useText('size');
  return (
    <PublicFrame path="/size/" here="/size/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{t.lead}</p>
      <div id="size-check"><SizeCheck /></div>
      <p class="app-quiet">{t.standard}</p>
    </PublicFrame>
  );
};
