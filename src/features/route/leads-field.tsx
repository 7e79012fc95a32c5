import { X } from 'lucide';
import { activityOf } from '../../domain/activity.ts';
import type { Listed } from '../../domain/json.ts';
import { leadFields } from '../../domain/member-fields.ts';
import type { Person } from '../../domain/person.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { ChooseOrMake } from '../../ui/choose-or-make.tsx';
import { MakeOne } from '../../ui/make-one.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';
import { useMake } from './use-make.ts';

export interface LeadsFieldProps {
  item: Item | undefined;
  edit: Edit;
  people: ReadonlyMap<string, Listed<Person>>;
}

/** Who leads: several of those who are on the route, or somebody whose card is made here. */
export function LeadsField({ item, edit, people }: LeadsFieldProps) {
  const { t } = useI18n();
  const make = useMake();
  const { leads } = activityOf(item?.values ?? {});
  const write = (now: readonly string[]) => edit.write(leadFields({ now, before: leads }));
  const others = [...people.values()]
    .filter(({ id, name }) => name !== '' && !leads.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const makeLead = async (name: string) => {
    const id = await make('person', { name });
    return id !== undefined && write([...leads, id]);
  };
  return (
    <div class={styles.group}>
      <ChooseOrMake
        label={t('route.leads')}
        options={[
          { value: '', label: t('route.addLead') },
          ...others.sort((a, b) => a.label.localeCompare(b.label)),
        ]}
        newLabel={t('route.newPerson')}
        value=""
        onChoose={(id) => id !== '' && void write([...leads, id])}
        make={(close) => (
          <MakeOne
            label={t('route.personName')}
            action={t('route.make')}
            onMake={async (name) => {
              const made = await makeLead(name);
              if (made) close();
              return made;
            }}
          />
        )}
      >
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
      </ChooseOrMake>
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
