import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { activityOf } from '../../domain/activity.ts';
import type { Listed } from '../../domain/json.ts';
import type { Person } from '../../domain/person.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

/** No id is like this one: it asks for a new record. */
const NEW = '+';

export interface LeadsFieldProps {
  item: Item | undefined;
  edit: Edit;
  people: ReadonlyMap<string, Listed<Person>>;
}

/** Who leads: several of those who are on the route, or somebody whose card is made here. */
export function LeadsField({ item, edit, people }: LeadsFieldProps) {
  const { t } = useI18n();
  const [isNew, setNew] = useState(false);
  const { leads } = activityOf(item?.values ?? {});
  const write = (ids: readonly string[]) => edit.write({ leads: [...new Set(ids)] });
  const others = [...people.values()]
    .filter(({ id, name }) => name !== '' && !leads.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const choose = (id: string) => {
    setNew(id === NEW);
    if (id !== NEW && id !== '') void write([...leads, id]);
  };
  return (
    <div class={styles.group}>
      <Select
        label={t('route.leads')}
        options={[
          { value: '', label: t('route.addLead') },
          ...others.sort((a, b) => a.label.localeCompare(b.label)),
          { value: NEW, label: t('route.newPerson') },
        ]}
        value={isNew ? NEW : ''}
        onChange={choose}
      />
      {leads.length > 0 && (
        <ButtonRow>
          {leads.map((id) => (
            <LeadButton
              key={id}
              name={people.get(id)?.name ?? '…'}
              onTakeOff={() => void write(leads.filter((each) => each !== id))}
            />
          ))}
        </ButtonRow>
      )}
      {isNew && (
        <NewPerson
          onMade={async (id) => {
            if (await write([...leads, id])) setNew(false);
          }}
        />
      )}
    </div>
  );
}

function LeadButton({ name, onTakeOff }: { name: string; onTakeOff: () => void }) {
  const { t } = useI18n();
  return (
    <Button icon={X} onClick={onTakeOff} aria-label={t('route.takeOff', { name })}>
      {name}
    </Button>
  );
}

function NewPerson({ onMade }: { onMade: (id: string) => Promise<void> }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const [name, setName] = useState('');
  const make = async () => {
    const id = newId();
    const change = { scope: 'programme', kind: 'person', id, fields: { name: name.trim() } } as const;
    if (await save((store) => store.write(change))) await onMade(id);
  };
  return (
    <>
      <Field label={t('route.personName')} value={name} onInput={setName} dir="auto" />
      <Button icon={Plus} disabled={name.trim() === ''} onClick={() => void make()}>
        {t('route.make')}
      </Button>
    </>
  );
}
