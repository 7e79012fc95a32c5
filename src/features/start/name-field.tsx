import { useI18n } from '../../i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';
import type { Person } from './use-person.ts';

export function NameField({ person }: { person: Person }) {
  const { t } = useI18n();
  return (
    <div ref={person.frame}>
      <Field
        label={t('start.name')}
        hint={t('start.nameHint')}
        error={person.missing ? t('start.nameMissing') : undefined}
        value={person.name}
        onInput={person.write}
        name="person"
        autoComplete="name"
        autoCapitalize="words"
        maxLength={120}
        spellcheck={false}
        dir="auto"
      />
    </div>
  );
}
