import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { caseOf } from '../../../domain/case.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { usePeople } from '../../../store/use-people.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { Edit } from '../use-edit.ts';
import styles from './case.module.css';

export interface ChampionsFieldProps {
  item: Item;
  edit: Edit;
}

/** Who carries the case: people of the route, or somebody who gets a name card here. */
export function ChampionsField({ item, edit }: ChampionsFieldProps) {
  const { t } = useI18n();
  const { champions } = caseOf(item.values);
  const cards = [...usePeople().values()]
    .filter(({ scope, name }) => scope === 'programme' && name !== '')
    .sort((a, b) => a.name.localeCompare(b.name));
  const choose = (id: string, chosen: boolean) =>
    edit.write({ champions: [...champions.filter((each) => each !== id), ...(chosen ? [id] : [])] });
  return (
    <fieldset class={styles.group}>
      <legend>{t('cases.champions')}</legend>
      {cards.map(({ id, name, organisation }) => (
        <Switch
          key={id}
          label={name}
          hint={organisation || undefined}
          checked={champions.includes(id)}
          onChange={(chosen) => void choose(id, chosen)}
        />
      ))}
      <NewChampion onMade={(id) => choose(id, true)} />
    </fieldset>
  );
}

function NewChampion({ onMade }: { onMade: (id: string) => Promise<boolean> }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const [name, setName] = useState('');
  const make = async () => {
    const id = newId();
    const change = { scope: 'programme', kind: 'person', id, fields: { name: name.trim() } } as const;
    if ((await save((store) => store.write(change))) && (await onMade(id))) setName('');
  };
  return (
    <>
      <Field
        label={t('cases.newChampion')}
        hint={t('cases.newChampionHint')}
        value={name}
        onInput={setName}
        dir="auto"
      />
      <Button icon={Plus} disabled={name.trim() === ''} onClick={() => void make()}>
        {t('route.make')}
      </Button>
    </>
  );
}
