import type { Roster } from '../../../domain/roster.ts';
import { jsonWords } from '../../../domain/json-words.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { FieldVersions } from '../field-versions.tsx';
import { type Edit, useEdit } from '../use-edit.ts';
import { MappedField } from './mapped-field.tsx';
import { listParts } from './list-parts.ts';
import { useCountries } from './use-roster.ts';

/** The name card, which everyone on the route reads. */
export function CardFields({ item, roster }: { item: Item; roster: Roster }) {
  const { t, lang, format } = useI18n();
  const countries = useCountries();
  const edit = useEdit({ scope: 'programme', kind: 'person', id: item.id });
  const field = { item, edit };
  const languages = languageNames(lang);
  const { belongs } = item.values;
  return (
    <Stack>
      <CellField {...field} field="name" label={t('roster.name')} />
      <CellField {...field} field="role" label={t('people.role')} hint={t('people.roleHint')} />
      <LinkChoice {...field} field="belongs" label={t('roster.organisation')} of={roster.organisations} />
      {jsonWords(belongs) === '' && (
        <CellField {...field} field="organisation" label={t('roster.organisationWords')} />
      )}
      <LinkChoice {...field} field="team" label={t('roster.team')} of={roster.teams} />
      <MappedField
        {...field}
        field="country"
        label={t('roster.country')}
        suggestions={countries.suggestions}
        show={(code) => countries.show(jsonWords(code))}
        read={countries.read}
      />
      <MappedField
        {...field}
        field="languages"
        label={t('roster.languages')}
        hint={t('roster.languagesHint')}
        show={(codes) => format.list(listed(codes).map(languages.show))}
        read={(words) => listParts(words).flatMap((word) => languages.read(word) || [])}
      />
      <EditStateLine state={edit.state} />
    </Stack>
  );
}

function listed(value: Json): string[] {
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

interface LinkChoiceProps {
  item: Item;
  edit: Edit;
  field: string;
  label: string;
  of: readonly { id: string; name: string }[];
}

/** One of the records of the route, or none; nothing to choose where there are none. */
function LinkChoice({ item, edit, field, label, of }: LinkChoiceProps) {
  const { t } = useI18n();
  if (of.length === 0) return null;
  const nameOf = (id: string) => of.find((each) => each.id === id)?.name || t('roster.unnamed');
  return (
    <>
      <Select
        label={label}
        options={[
          { value: '', label: t('route.none') },
          ...of.map(({ id }) => ({ value: id, label: nameOf(id) })),
        ]}
        value={jsonWords(item.values[field])}
        onChange={(id) => void edit.write({ [field]: id })}
      />
      <FieldVersions item={item} field={field} label={label} show={(id) => nameOf(jsonWords(id))} />
    </>
  );
}
