import { MapPin } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { jsonWords } from '../../../domain/json-words.ts';
import { routeOf } from '../../../domain/route.ts';
import { allZones, zoneGuess, zoneNamed } from '../../../domain/zone-named.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useZones } from '../../../store/use-route-time.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FieldVersions } from '../field-versions.tsx';
import type { Edit } from '../use-edit.ts';

/** The route’s zone, found by its city; where there is none yet, the likely one is one tap away. */
export function ZoneField({ item, edit }: { item: Item | undefined; edit: Edit }) {
  const { t } = useI18n();
  const zones = useMemo(() => allZones(), []);
  const held = jsonWords(item?.values['zone']);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const words = typed ?? held;
  const isWrong = typed !== undefined && typed.trim() !== '' && zoneNamed(typed, zones) === undefined;
  const [left, setLeft] = useState(false);
  const { own } = useZones();
  const guess = zoneGuess(routeOf(item?.values ?? {}).countries[0], own);
  const leave = async () => {
    setLeft(true);
    const zone = typed?.trim() === '' ? '' : zoneNamed(typed ?? held, zones);
    if (typed === undefined || zone === undefined) return;
    if (zone === held || (await edit.write({ zone }))) setTyped(undefined);
  };
  return (
    <div>
      <Field
        label={t('setup.zone')}
        hint={t('setup.zoneHint')}
        error={left && isWrong ? t('setup.zoneWrong') : undefined}
        value={words}
        suggestions={zones}
        onInput={(next) => {
          setLeft(false);
          setTyped(next);
        }}
        onBlur={() => void leave()}
        autoComplete="off"
        spellcheck={false}
        dir="ltr"
      />
      {held === '' && typed === undefined && (
        <Button icon={MapPin} kind="plain" onClick={() => void edit.write({ zone: guess })}>
          {t('setup.zoneGuess', { zone: guess })}
        </Button>
      )}
      {item && <FieldVersions item={item} field="zone" label={t('setup.zone')} />}
    </div>
  );
}
