import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Listed } from '../../domain/json.ts';
import { jsonWords } from '../../domain/json-words.ts';
import type { Place } from '../../domain/place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

/** No id is like this one: it asks for a new record. */
const NEW = '+';

export interface PlaceFieldProps {
  item: Item | undefined;
  edit: Edit;
  places: ReadonlyMap<string, Listed<Place>>;
}

/** Where it is: a place that the route knows, or a new one. */
export function PlaceField({ item, edit, places }: PlaceFieldProps) {
  const { t } = useI18n();
  const [isNew, setNew] = useState(false);
  const known = [...places.values()].map(({ id, name }) => ({ value: id, label: name }));
  const choose = (value: string) => {
    setNew(value === NEW);
    if (value !== NEW) void edit.write({ place: value });
  };
  return (
    <>
      <Select
        label={t('route.place')}
        options={[
          { value: '', label: t('route.none') },
          ...known.sort((a, b) => a.label.localeCompare(b.label)),
          { value: NEW, label: t('route.newPlace') },
        ]}
        value={isNew ? NEW : jsonWords(item?.values['place'])}
        onChange={choose}
      />
      {isNew && <NewPlace edit={edit} onMade={() => setNew(false)} />}
    </>
  );
}

function NewPlace({ edit, onMade }: { edit: Edit; onMade: () => void }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const [name, setName] = useState('');
  const make = async () => {
    const id = newId();
    const change = { scope: 'programme', kind: 'place', id, fields: { name: name.trim() } } as const;
    if ((await save((store) => store.write(change))) && (await edit.write({ place: id }))) onMade();
  };
  return (
    <div class={styles.group}>
      <Field label={t('route.placeName')} value={name} onInput={setName} dir="auto" />
      <Button icon={Plus} disabled={name.trim() === ''} onClick={() => void make()}>
        {t('route.make')}
      </Button>
    </div>
  );
}
