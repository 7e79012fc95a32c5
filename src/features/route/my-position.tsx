import { Locate, LocateOff, Navigation } from 'lucide';
import { distanceKm } from '../../domain/distance.ts';
import type { Listed } from '../../domain/json.ts';
import type { Place } from '../../domain/place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconLabel } from '../../ui/icon-label.tsx';
import { awayWords, distanceWords } from './distance-words.ts';
import type { MyPosition } from './use-my-position.ts';

/** Nearer than this one is there, km. */
const THERE = 0.1;

interface NextStopProps {
  at: MyPosition;
  next: Listed<Place> | undefined;
}

/** "12 km north-east, next stop Kyarumba", or which one it is where nobody knows how far. */
export function NextStop({ at, next }: NextStopProps) {
  const { t } = useI18n();
  if (next === undefined) return null;
  const place = next.name || t('map.newName');
  return (
    <p data-print="no">
      <IconLabel icon={Navigation}>
        <a href={`/place/${next.id}`}>
          {typeof at === 'object' && next.position
            ? t('map.toNext', { away: wayThere(t, at, next.position), place })
            : t('map.next', { place })}
        </a>
      </IconLabel>
    </p>
  );
}

type Points = Parameters<typeof distanceKm>;

function wayThere(t: ReturnType<typeof useI18n>['t'], from: Points[0], to: Points[1]): string {
  return distanceKm(from, to) < THERE ? t('map.isHere') : awayWords({ t }, from, to);
}

interface MyPositionProps {
  at: MyPosition;
  onShow: (shown: boolean) => void;
}

/** The reason first: the phone asks only after this button. */
export function MyPositionPart({ at, onShow }: MyPositionProps) {
  const { t } = useI18n();
  const isOn = at !== 'off';
  return (
    <div data-print="no">
      <Card
        title={t('map.me')}
        look="flat"
        actions={
          <Button icon={isOn ? LocateOff : Locate} onClick={() => onShow(!isOn)}>
            {t(isOn ? 'map.meStop' : 'map.meShow')}
          </Button>
        }
      >
        <p>{t('map.meWhy')}</p>
        <p role="status">{stateWords(t, at)}</p>
      </Card>
    </div>
  );
}

function stateWords(t: ReturnType<typeof useI18n>['t'], at: MyPosition): string {
  if (typeof at === 'object') return t('map.meHere', { distance: distanceWords({ t }, at.precisionKm) });
  const words = {
    off: '',
    waiting: t('map.meWait'),
    refused: t('map.meRefused'),
    unknown: t('map.meUnknown'),
  };
  return words[at];
}
