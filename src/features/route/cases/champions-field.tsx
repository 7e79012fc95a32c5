import { caseOf } from '../../../domain/case.ts';
import { championFields } from '../../../domain/member-fields.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { usePeople } from '../../../store/use-people.tsx';
import { MakeOne } from '../../../ui/make-one.tsx';
import { Switch } from '../../../ui/switch.tsx';
import styles from '../route.module.css';
import type { Edit } from '../use-edit.ts';
import { useMake } from '../use-make.ts';

export interface ChampionsFieldProps {
  item: Item;
  edit: Edit;
}

/** Who carries the case: people of the route, or somebody who gets a name card here. */
export function ChampionsField({ item, edit }: ChampionsFieldProps) {
  const { t } = useI18n();
  const make = useMake();
  const { champions } = caseOf(item.values);
  const cards = [...usePeople().values()]
    .filter(({ scope, name }) => scope === 'programme' && name !== '')
    .sort((a, b) => a.name.localeCompare(b.name));
  const choose = (id: string, chosen: boolean) =>
    edit.write(
      championFields({
        now: [...champions.filter((each) => each !== id), ...(chosen ? [id] : [])],
        before: champions,
      }),
    );
  return (
    <fieldset class={styles.group}>
      <legend>{t('cases.champions')}</legend>
      {cards.map(({ id, name, organisation }) => (
        <Switch
          key={id}
          label={name}
          hint={organisation || undefined}
          checked={champions.includes(id)}
          onChange={(chosen) => choose(id, chosen)}
        />
      ))}
      <MakeOne
        label={t('cases.newChampion')}
        hint={t('cases.newChampionHint')}
        action={t('route.make')}
        onMake={async (name) => {
          const id = await make('person', { name });
          return id !== undefined && choose(id, true);
        }}
      />
    </fieldset>
  );
}
