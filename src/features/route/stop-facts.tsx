import { Backpack, BookMarked, Clock, Globe, MapPin, UserRound, Users } from 'lucide';
import type { Activity } from '../../domain/activity.ts';
import { namesOf } from '../../domain/around.ts';
import { otherClock } from '../../domain/other-clock.ts';
import type { Listed } from '../../domain/json.ts';
import type { Position } from '../../domain/place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { kindOfStop, timeOfStop } from '../../i18n/stop-words.ts';
import { zoneWords } from '../../i18n/zone-words.ts';
import { useZones } from '../../store/use-route-time.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { activityIcon } from '../../ui/activity-icon.ts';
import { Card } from '../../ui/card.tsx';
import { IconLabel } from '../../ui/icon-label.tsx';
import { LabelWords } from './label-words.tsx';
import styles from './route.module.css';
import { SameTime } from './stop-time.tsx';

export interface StopFactsProps {
  stop: Listed<Activity>;
  programme: Programme;
  /** who may change it is told of what is on at the same time */
  may: boolean;
}

/** Kind, hour, place, host and case of a stop, and what stands behind each. */
export function StopFacts({ stop, programme, may }: StopFactsProps) {
  const { t, format } = useI18n();
  const leads = namesOf(stop.leads, programme.people);
  const place = programme.places.get(stop.place ?? '');
  const held = programme.cases.get(stop.case ?? '');
  const host = stop.host || held?.host;
  const kind = kindOfStop(t, stop);
  return (
    <Card>
      <div class={styles.facts}>
        {kind && <IconLabel icon={activityIcon(stop.type)}>{kind}</IconLabel>}
        <IconLabel icon={Clock}>{timeOfStop(t, stop.time) || t('route.noTime')}</IconLabel>
        <ZoneWords stop={stop} programme={programme} />
        {may && <SameTime stop={stop} stops={programme.activities} />}
        {place && (
          <IconLabel icon={MapPin}>
            <span dir="auto">{place.name}</span>{' '}
            {place.position && <PositionWords position={place.position} />}{' '}
            {(place.position || may) && (
              <a
                class={styles.onMap}
                href={place.position ? `/place/${place.id}` : `/place/${place.id}?edit`}
              >
                {t(place.position ? 'map.onTheMap' : 'map.setPosition')}
              </a>
            )}
          </IconLabel>
        )}
        {host && <IconLabel icon={Users}>{t('today.hosts', { host })}</IconLabel>}
        {held?.title && (
          <IconLabel icon={BookMarked}>
            <a href={`/case/${held.id}`}>{t('today.caseOf', { title: held.title })}</a>
          </IconLabel>
        )}
        {leads.length > 0 && (
          <IconLabel icon={UserRound}>{t('today.leads', { names: format.list(leads) })}</IconLabel>
        )}
      </div>
      {stop.bring && (
        <IconLabel icon={Backpack}>
          {t('route.bring')} <bdi>{stop.bring}</bdi>
        </IconLabel>
      )}
      {stop.about && <p dir="auto">{stop.about}</p>}
      <LabelWords
        labels={{ ...(place?.position ? { position: place.labels['position'] } : {}), ...stop.labels }}
      />
    </Card>
  );
}

/** What this phone shows then, where it is set to another zone than the stop's. */
function ZoneWords({ stop, programme }: { stop: Activity; programme: Programme }) {
  const i18n = useI18n();
  const words = zoneWords(i18n, otherClock(stop, programme, useZones()));
  return words === '' ? null : <IconLabel icon={Globe}>{words}</IconLabel>;
}

/** As any map takes it, with how far off it may be. */
function PositionWords({ position: { lat, lon, precisionKm } }: { position: Position }) {
  const { t } = useI18n();
  const words = t('route.position', { lat: lat.toFixed(2), lon: lon.toFixed(2) });
  return (
    <small class={styles.position}>
      {precisionKm ? `${words} · ${t('route.within', { km: precisionKm })}` : words}
    </small>
  );
}
