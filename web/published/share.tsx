import type { FairPage } from '../../shared/domain/publishing.ts';
import type { Told } from '../share/told.ts';
import { useText } from '../text.tsx';

/** Where the script of sharing puts its buttons, and what it says; nothing is seen without it. */
export const Share = ({ fair, when }: { readonly fair: FairPage; readonly when: string }) => {
  const { share: t } = useText('published').fairs;
  const { site } = useText();
  const { free, scan, ...words } = t;
  const told: Told = { title: fair.title, when, place: `${fair.venue} ${fair.address}`, site: `${site.name} · ${site.tagline}`, free, scan, words };
  return <div class="app-share" data-share={JSON.stringify(told)} />;
};
