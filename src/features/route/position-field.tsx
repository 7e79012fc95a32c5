import { Locate, LocateFixed, MapPinOff } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { locate } from '../../capture/locate.ts';
import type { Point } from '../../domain/distance.ts';
import { placeOf, type Position } from '../../domain/place.ts';
import { routeMapOf } from '../../domain/route-map.ts';
import { typedPosition } from '../../domain/typed-position.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import type { Programme } from '../../store/use-programme.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { MapView } from '../../ui/map/map-view.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { distanceWords } from './distance-words.ts';
import { FieldVersions } from './field-versions.tsx';
import { mapPlaceOf } from './map-words.ts';
import { degrees, usePositionWords } from './position-words.ts';
import { MapButtons, useMapWords } from './route-drawing.tsx';
import type { Edit } from './use-edit.ts';

export interface PositionFieldProps {
  item: Item;
  edit: Edit;
  programme: Programme;
}

/** How exact a position is that nobody has said more of: as near as one hits on a coarse map. */
const PICKED_KM = 5;
const STEPS = ['0.1', '1', '5', '20'] as const;

/** Where a place is: under a cross on the map, in numbers, or where this phone is. */
export function PositionField({ item, edit, programme }: PositionFieldProps) {
  const { t } = useI18n();
  const { position } = placeOf(item.values);
  const show = usePositionWords();
  const put = (at: Point, precisionKm = position?.precisionKm ?? PICKED_KM) =>
    void edit.write({
      position: { lat: Number(degrees(at.lat)), lon: Number(degrees(at.lon)), precisionKm },
    });
  return (
    <fieldset>
      <Stack>
        <legend>
          <strong>{t('map.position')}</strong> · <span>{show(position ?? null)}</span>
        </legend>
        <FieldVersions item={item} field="position" label={t('map.position')} show={show} />
        <Pick programme={programme} id={item.id} position={position} onPut={put} />
        <Typed key={position ? `${position.lat} ${position.lon}` : ''} position={position} onPut={put} />
        <Here onPut={put} />
        {position && <Precision position={position} onPut={put} />}
        {position && (
          <ButtonRow>
            <Button icon={MapPinOff} onClick={() => void edit.write({ position: null })}>
              {t('map.takeAway')}
            </Button>
          </ButtonRow>
        )}
      </Stack>
    </fieldset>
  );
}

type Put = (at: Point, precisionKm?: number) => void;
interface PutProps {
  position: Position | undefined;
  onPut: Put;
}

function Pick({ programme, id, position, onPut }: PutProps & { programme: Programme; id: string }) {
  const { t } = useI18n();
  const words = useMapWords(programme);
  const map = useMemo(() => routeMapOf(programme), [programme]);
  const put = (at: Point | undefined) => at && onPut(at);
  const places = map.placed.map((one) => mapPlaceOf({ t }, one, { count: 0, next: one.place.id === id }));
  return (
    <Stack gap="tight">
      <h2>{t('map.pick')}</h2>
      <p>{t('map.pickHint')}</p>
      <MapView {...words} places={places} legs={map.legs} points={[]} begin={position} cross>
        {(acts) => (
          <>
            <Button icon={LocateFixed} onClick={() => put(acts.middle())}>
              {t('map.putHere')}
            </Button>
            <MapButtons acts={acts} />
          </>
        )}
      </MapView>
    </Stack>
  );
}

/** Written once it can be read, and the field is left. */
function Typed({ position, onPut }: PutProps) {
  const { t } = useI18n();
  const held = position ? `${degrees(position.lat)}, ${degrees(position.lon)}` : '';
  const [typed, setTyped] = useState(held);
  const [isLeft, setLeft] = useState(false);
  const at = typedPosition(typed);
  const leave = () => {
    setLeft(true);
    if (at && typed !== held) onPut(at);
  };
  return (
    <Field
      label={t('map.typed')}
      hint={t('map.typedHint')}
      error={isLeft && typed.trim() !== '' && at === undefined ? t('map.typedWrong') : undefined}
      value={typed}
      onInput={setTyped}
      onBlur={leave}
      dir="ltr"
    />
  );
}

function Here({ onPut }: { onPut: Put }) {
  const { t } = useI18n();
  const [state, setState] = useState<'idle' | 'waiting' | 'unknown'>('idle');
  const take = async () => {
    setState('waiting');
    const at = await locate(navigator.geolocation);
    setState(at ? 'idle' : 'unknown');
    if (at) onPut(at, Math.max(0.1, at.precisionKm));
  };
  return (
    <Stack gap="tight">
      <p>{t('map.hereWhy')}</p>
      <ButtonRow>
        <Button icon={Locate} disabled={state === 'waiting'} onClick={() => void take()}>
          {t('map.here')}
        </Button>
      </ButtonRow>
      <p role="status">
        {state === 'waiting' && t('map.meWait')}
        {state === 'unknown' && t('map.hereUnknown')}
      </p>
    </Stack>
  );
}

function Precision({ position, onPut }: { position: Position; onPut: Put }) {
  const { t } = useI18n();
  const { precisionKm } = position;
  const held = String(precisionKm ?? '');
  const now = precisionKm
    ? t('map.within', { distance: distanceWords({ t }, precisionKm) })
    : t('route.choose');
  const known = STEPS.some((step) => step === held);
  const options: SelectOption<string>[] = STEPS.map((step) => ({
    value: step,
    label: t(`map.precision.${step}`),
  }));
  return (
    <Select
      label={t('map.precision')}
      options={known ? options : [{ value: held, label: now }, ...options]}
      value={held}
      onChange={(step) => onPut(position, Number(step))}
    />
  );
}
