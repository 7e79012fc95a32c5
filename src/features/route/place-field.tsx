import type { Listed } from '../../domain/json.ts';
import { jsonWords } from '../../domain/json-words.ts';
import type { Place } from '../../domain/place.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { ChooseOrMake } from '../../ui/choose-or-make.tsx';
import { MakeOne } from '../../ui/make-one.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';
import { useMake } from './use-make.ts';

export interface PlaceFieldProps {
  item: Item | undefined;
  edit: Edit;
  places: ReadonlyMap<string, Listed<Place>>;
  /** "Place" unless said */
  label?: string;
}

/** Where it is: a place that the route knows, or a new one. */
export function PlaceField({ item, edit, places, label }: PlaceFieldProps) {
  const { t } = useI18n();
  const make = useMake();
  const known = [...places.values()].map(({ id, name }) => ({ value: id, label: name }));
  const choose = (place: string) => edit.write({ place });
  const makePlace = async (name: string) => {
    const id = await make('place', { name });
    return id !== undefined && choose(id);
  };
  return (
    <ChooseOrMake
      label={label ?? t('route.place')}
      options={[
        { value: '', label: t('route.none') },
        ...known.sort((a, b) => a.label.localeCompare(b.label)),
      ]}
      newLabel={t('route.newPlace')}
      value={jsonWords(item?.values['place'])}
      onChoose={(id) => void choose(id)}
      make={(close) => (
        <div class={styles.group}>
          <MakeOne
            label={t('route.placeName')}
            action={t('route.make')}
            onMake={async (name) => {
              const made = await makePlace(name);
              if (made) close();
              return made;
            }}
          />
        </div>
      )}
    />
  );
}
