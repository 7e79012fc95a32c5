import { BookOpenCheck, CircleCheck, Circle, Gift, Users } from 'lucide';
import { calledIn } from '../../domain/consent-state.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Section } from '../../ui/section.tsx';
import { State } from '../../ui/state.tsx';
import { useNames } from './people-line.tsx';
import { useConsents } from './use-consents.tsx';

/** What is owed to the person who spoke, ticked off where it is done. */
export function ToDo({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const { consents } = useConsents(item);
  const called = calledIn(consents);
  const named = useNames(item);
  const people = called === false ? '' : named || (called ?? '');
  const tick = (field: 'readBack' | 'copyGiven') => () => {
    const { scope, kind, id, values } = item;
    void save((store) => store.write({ scope, kind, id, fields: { [field]: values[field] !== true } }));
  };
  const done = (field: string) => item.values[field] === true;
  if (consents.some(({ withdrawn }) => withdrawn !== undefined)) return null;
  return (
    <Section title={t('interview.toDo')}>
      <ButtonRow>
        <Button
          icon={done('readBack') ? CircleCheck : BookOpenCheck}
          aria-pressed={done('readBack')}
          onClick={tick('readBack')}
        >
          {t('interview.readBack')}
        </Button>
        <Button
          icon={done('copyGiven') ? CircleCheck : Gift}
          aria-pressed={done('copyGiven')}
          onClick={tick('copyGiven')}
        >
          {t('interview.giveCopy')}
        </Button>
      </ButtonRow>
      {called !== false && (
        <State icon={people === '' ? Circle : Users} tone={people === '' ? 'warn' : 'ok'}>
          {people === '' ? t('interview.whoSpoke') : people}
        </State>
      )}
    </Section>
  );
}
