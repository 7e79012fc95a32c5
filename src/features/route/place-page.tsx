import { MapPin, Pencil } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import { placeOf } from '../../domain/place.ts';
import { routeMapOf, type VisitedPlace } from '../../domain/route-map.ts';
import { aroundStop } from '../../domain/around.ts';
import { dayNumber } from '../../domain/day.ts';
import { FIELD_NAMES } from '../../i18n/field-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { stopRow } from '../../i18n/stop-words.ts';
import type { Item } from '../../store/types.ts';
import { type Programme, useProgramme } from '../../store/use-programme.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Header } from '../../ui/header.tsx';
import { List } from '../../ui/list.tsx';
import { MapView } from '../../ui/map/map-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { StopRow } from '../../ui/stop-row.tsx';
import { LabelWords } from './label-words.tsx';
import { daysWords, mapPlaceOf, placeWords } from './map-words.ts';
import { PlaceForm } from './place-form.tsx';
import { PlaceRecorded } from './place-recorded.tsx';
import { MapButtons, useMapWords } from './route-drawing.tsx';
import { FieldVersions } from './field-versions.tsx';
import { usePositionWords } from './position-words.ts';

/** One place, to read or, with `?edit`, to change. */
export function PlacePage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const { query } = useLocation();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  const read = useRecord('programme', id);
  if (programme === undefined || read === undefined) return null;
  const { item } = read;
  const back = { href: '/route/map', label: t('map.toMap') };
  if (item?.kind !== 'place' || item.state !== 'live') {
    return (
      <>
        <Header title={t('route.place')} back={back} />
        <EmptyPlace icon={MapPin} action={<LinkButton href="/route/map">{t('map.toMap')}</LinkButton>}>
          {t('map.notFound')}
        </EmptyPlace>
      </>
    );
  }
  if (may && query['edit'] !== undefined) return <PlaceForm key={id} item={item} programme={programme} />;
  return <PlaceView key={id} item={item} programme={programme} may={may} back={back} />;
}

interface PlaceViewProps {
  item: Item;
  programme: Programme;
  may: boolean;
  back: { href: string; label: string };
}

function PlaceView({ item, programme, may, back }: PlaceViewProps) {
  const { t } = useI18n();
  const map = useMemo(() => routeMapOf(programme), [programme]);
  const visit = [...map.placed, ...map.unplaced].find(({ place }) => place.id === item.id);
  const place = placeOf(item.values);
  const showPosition = usePositionWords();
  const edit = may && (
    <LinkButton href={`/place/${item.id}?edit`} icon={Pencil}>
      {t(place.position ? 'route.edit' : 'map.setPosition')}
    </LinkButton>
  );
  return (
    <Stack gap="wide">
      <Header
        title={place.name || t('map.newName')}
        subtitle={daysWords({ t }, visit?.days ?? [])}
        back={back}
        weave={visit?.cases[0]?.weave}
        actions={edit}
      />
      {may &&
        (['name', 'position', 'zone'] as const).map((field) => (
          <FieldVersions
            key={field}
            item={item}
            field={field}
            label={t(FIELD_NAMES.place[field])}
            show={field === 'position' ? showPosition : undefined}
          />
        ))}
      {visit && <OnMap visit={visit} programme={programme} />}
      {place.position === undefined && <p>{t('map.noPosition')}</p>}
      {visit && <StopsHere visit={visit} programme={programme} />}
      <PlaceRecorded id={item.id} />
    </Stack>
  );
}

/** The place with the land around it, and the way of the route through it. */
function OnMap({ visit, programme }: { visit: VisitedPlace; programme: Programme }) {
  const { t } = useI18n();
  const words = useMapWords(programme);
  const map = useMemo(() => routeMapOf(programme), [programme]);
  const { position, labels } = visit.place;
  const showPosition = usePositionWords();
  if (position === undefined) return null;
  const places = map.placed.map((one) =>
    mapPlaceOf({ t }, one, { count: 0, next: one.place.id === visit.place.id }),
  );
  return (
    <Stack>
      <MapView {...words} places={places} legs={map.legs} points={[]} begin={position}>
        {(acts) => <MapButtons acts={acts} />}
      </MapView>
      <p>
        <Facts of={placeWords({ t }, visit, { count: 0, exact: showPosition(position) }).slice(1)} />
      </p>
      <LabelWords labels={labels['position'] ? { position: labels['position'] } : {}} />
    </Stack>
  );
}

function StopsHere({ visit: { stops }, programme }: { visit: VisitedPlace; programme: Programme }) {
  const { t, format } = useI18n();
  const dayOf = (id: string | undefined) => programme.days.find((day) => day.id === id);
  const when = (id: string | undefined) => {
    const day = dayOf(id);
    const number = day && dayNumber(programme.days, day);
    return [number ? t('route.day', { number }) : '', day?.date ? format.day(day.date) : ''].filter(Boolean);
  };
  return (
    <Section title={t('map.stopsHere')}>
      {stops.length === 0 ? (
        <p>{t('map.noStopsHere')}</p>
      ) : (
        <List>
          {stops.map((stop) => {
            const row = stopRow(t, stop, aroundStop(stop, programme));
            return <StopRow key={stop.id} {...row} details={[...when(stop.day), ...row.details]} />;
          })}
        </List>
      )}
    </Section>
  );
}
