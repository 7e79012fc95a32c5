import { Locate, Maximize, ZoomIn, ZoomOut } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import type { Located } from '../../capture/locate.ts';
import type { RouteMap } from '../../domain/route-map.ts';
import { createCountryNames } from '../../i18n/country-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { IdeaWay } from '../../store/idea-ways.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { type MapActs, MapView } from '../../ui/map/map-view.tsx';
import { distanceWords } from './distance-words.ts';
import { mapPlaceOf } from './map-words.ts';
import type { Recorded } from './use-recorded.ts';

export interface RouteDrawingProps {
  programme: Programme;
  map: RouteMap;
  recorded: Recorded;
  me: Located | undefined;
  /** the place that comes next */
  next: string | undefined;
  ideas: readonly IdeaWay[];
}

/** The whole route, drawn. */
export function RouteDrawing({ programme, map, recorded, me, next, ideas }: RouteDrawingProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  const drawn = useMapWords(programme);
  const places = map.placed.map((visit) =>
    mapPlaceOf({ t }, visit, {
      count: recorded.at.get(visit.place.id)?.length ?? 0,
      next: visit.place.id === next,
    }),
  );
  const points = useMemo(() => recorded.pictures.map(({ position }) => position), [recorded]);
  return (
    <MapView
      {...drawn}
      places={places}
      legs={map.legs}
      ideas={ideas.flatMap(({ case: { place }, home }) => {
        const [from, to] = [place?.position, home.place?.position];
        return from && to ? [{ from, to }] : [];
      })}
      points={points}
      me={me}
      onPlace={(id) => route(`/place/${id}`)}
    >
      {(acts) => (
        <MapButtons acts={acts}>
          {me && (
            <Button icon={Locate} onClick={() => acts.goTo(me)}>
              {t('map.toMe')}
            </Button>
          )}
        </MapButtons>
      )}
    </MapView>
  );
}

/** What every map of a route says and how it says it. */
export function useMapWords({ route }: Programme) {
  const { t, lang } = useI18n();
  const countryName = useMemo(() => createCountryNames(lang), [lang]);
  return {
    label: t('map.of', { route: route.name || t('route.title') }),
    hint: t('map.keys'),
    countries: route.countries,
    countryName,
    kmWords: (km: number) => distanceWords({ t }, km),
  };
}

/** What fingers do, for those who have none free. */
export function MapButtons({ acts, children }: { acts: MapActs; children?: ComponentChildren }) {
  const { t } = useI18n();
  return (
    <ButtonRow>
      <Button icon={ZoomIn} onClick={acts.closer}>
        {t('map.closer')}
      </Button>
      <Button icon={ZoomOut} onClick={acts.wider}>
        {t('map.wider')}
      </Button>
      <Button icon={Maximize} onClick={acts.whole}>
        {t('map.whole')}
      </Button>
      {children}
    </ButtonRow>
  );
}
