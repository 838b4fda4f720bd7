import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

type Shown = Body<typeof fairRoutes.showFair>;

/** A sheet for walls and doors: what, when, where, and a code that opens the fair's page on a phone. */
const Poster = ({ fair }: Pick<Shown, 'fair'>) => {
  const { poster: t } = useText('fairs');
  const { day, dayWithWeekday } = useFormat();
  const address = `${location.origin}/fairs/${fair.id}/`;
  return (
    <section class="app-poster" aria-label={t.sheet}>
      <p class="app-poster__title">{fair.title}</p>
      <p class="app-poster__when">{dayWithWeekday(fair.date)} {fair.startTime}–{fair.endTime}</p>
      <p class="app-poster__where">{fair.venue}<br />{fair.address}</p>
      <QrCode text={address} label={t.code} />
      <p class="app-poster__how">{t.how(day(fair.signUpClosesOn))}</p>
      <p>{t.free}</p>
      <p>{t.contact(fair.contactPhone)}</p>
    </section>
  );
};

const Booths = ({ booths }: Pick<Shown, 'booths'>) => {
  const { poster: t } = useText('fairs');
  const placed = booths.filter(({ status }) => status === 'placed').sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'en', { numeric: true }));
  if (placed.length === 0) return <p class="app-no-print">{t.noBooths}</p>;
  return (
    <section class="app-poster__next">
      <DataTable caption={t.booths} rows={placed} rowKey={({ organisationId }) => organisationId} columns={[{ label: t.number, cell: ({ number }) => number ?? '' }, { label: t.agency, cell: ({ organisationName }) => organisationName }]} />
    </section>
  );
};

/** `/app/bureau/fairs/:fairId/poster/`: what is printed for the day. */
const FairPoster = ({ params: { fairId = '' } }: PageProps) => {
  const { poster: t } = useText('fairs');
  const query = useQuery(fairRoutes.showFair, { params: { fairId } });
  return (
    <Ready query={query}>
      {({ fair, booths }) => (
        <>
          <div class="app-no-print">
            <PageTitle caption={fair.title}>{t.title}</PageTitle>
            <p>{t.lead}</p>
            <button type="button" class="govuk-button" onClick={() => print()}>{t.print}</button>
          </div>
          <Poster fair={fair} />
          <Booths booths={booths} />
        </>
      )}
    </Ready>
  );
};

export default FairPoster;
