import { useMemo } from 'preact/hooks';
import { activityOf } from '../../domain/activity.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { allZones } from '../../domain/zone-named.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import type { Programme } from '../../store/use-programme.tsx';
import { useZones } from '../../store/use-route-time.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Field } from '../../ui/field.tsx';
import { Doubt } from './doubt.tsx';
import { FieldVersions } from './field-versions.tsx';
import type { Edit } from './use-edit.ts';

export interface ZoneFieldProps {
  item: Item | undefined;
  edit: Edit;
  programme: Programme;
}

/** The zone of a stop's time, where it isn't the one that it follows by itself. */
export function ZoneField({ item, edit, programme }: ZoneFieldProps) {
  const { t } = useI18n();
  const zones = useZones();
  const held = item?.values['zone'];
  const typing = useTyped<string>({ ...edit.of, field: 'zone' }, held);
  const draft = useDraft(jsonWords(held), (zone) => edit.write({ zone }), typing);
  const followed = zones.of({ ...activityOf(item?.values ?? {}), zone: '' }, programme);
  const name = draft.value.trim();
  return (
    <div>
      <Field
        label={t('route.zone')}
        hint={t('route.zoneAs', { zone: followed })}
        value={draft.value}
        onInput={draft.change}
        onBlur={() => void draft.flush()}
        suggestions={useMemo(() => allZones(), [])}
        autoCapitalize="off"
        spellcheck={false}
      />
      <Doubt>{name !== '' && !zones.isKnown(name) && t('route.zoneUnknown', { name, zone: followed })}</Doubt>
      {item && <FieldVersions item={item} field="zone" label={t('route.zone')} />}
    </div>
  );
}
