import { EyeOff } from 'lucide';
import { jsonWords } from '../../../domain/json-words.ts';
import { AGE_BANDS, detailsId, detailsOf, GENDERS } from '../../../domain/person.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { Chips } from '../../../ui/chips.tsx';
import { Section } from '../../../ui/section.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { State } from '../../../ui/state.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { FieldVersions } from '../field-versions.tsx';
import { useEdit } from '../use-edit.ts';
import { MappedField } from './mapped-field.tsx';

/** Years that anybody who is alive can have been born in. */
const YEARS = /^(19|20)\d\d$/;

/** What somebody wants the team to know, and nobody else; each of it may stay empty. */
export function DetailFields({ card, details }: { card: Item; details: Item | undefined }) {
  const { t } = useI18n();
  const edit = useEdit({
    scope: 'team',
    kind: 'details',
    id: detailsId(card.id),
    initial: { person: card.id },
  });
  const field = { item: details, edit };
  const { gender, ageBand } = detailsOf({ ...before(card), ...details?.values });
  const bandName = (band: Json) => AGE_BANDS.find((each) => each === band);
  const showBand = (band: Json) => {
    const known = bandName(band);
    return known ? t(`people.age.${known}`) : t('people.age.none');
  };
  const showGender = (value: Json) => {
    const known = GENDERS.find((each) => each === value);
    return known ? t(`people.gender.${known}`) : '';
  };
  return (
    <Section title={t('roster.details')}>
      <Stack>
        <State icon={EyeOff}>{t('roster.detailsWho')}</State>
        <Chips
          legend={t('people.gender')}
          options={GENDERS.map((value) => ({ value, label: t(`people.gender.${value}`) }))}
          value={gender}
          onChange={(chosen) => void edit.write({ gender: chosen })}
        />
        {details && (
          <FieldVersions item={details} field="gender" label={t('people.gender')} show={showGender} />
        )}
        <Select
          label={t('people.age')}
          options={[
            { value: '', label: t('people.age.none') },
            ...AGE_BANDS.map((value) => ({ value, label: t(`people.age.${value}`) })),
          ]}
          value={ageBand ?? ''}
          onChange={(chosen) => void edit.write({ ageBand: chosen })}
        />
        {details && <FieldVersions item={details} field="ageBand" label={t('people.age')} show={showBand} />}
        <MappedField
          {...field}
          field="birthYear"
          label={t('roster.birthYear')}
          inputMode="numeric"
          show={jsonWords}
          read={(words) => (YEARS.test(words.trim()) ? Number(words) : words.trim() || null)}
        />
        <CellField
          {...field}
          field="disability"
          label={t('roster.disability')}
          hint={t('roster.asTheySay')}
        />
        <CellField
          {...field}
          field="indigenous"
          label={t('roster.indigenous')}
          hint={t('roster.asTheySay')}
        />
        <CellField {...field} field="phone" label={t('people.phone')} type="tel" />
        <CellField {...field} field="email" label={t('roster.email')} type="email" />
        <CellField {...field} field="address" label={t('people.address')} />
        <CellField {...field} field="remarks" label={t('people.remarks')} long />
        <EditStateLine state={edit.state} />
      </Stack>
    </Section>
  );
}

/** What an older card says of a person, until their details do. */
function before({ values: { gender, ageBand, birthYear } }: Item): Record<string, Json> {
  return {
    ...(gender === undefined ? {} : { gender }),
    ...(ageBand === undefined ? {} : { ageBand }),
    ...(birthYear === undefined ? {} : { birthYear }),
  };
}
