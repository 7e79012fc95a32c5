import { ListChecks, ListOrdered } from 'lucide';
import { useState } from 'preact/hooks';
import { jsonWords } from '../../../domain/json-words.ts';
import { ROUTE_ID } from '../../../domain/route.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useQuery } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import type { Item } from '../../../store/types.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { useCountries } from '../people/use-roster.ts';
import { RouteSheet } from '../route-sheet.tsx';
import { useEdit } from '../use-edit.ts';
import { CodesField, codesOf } from './codes-field.tsx';
import { NumberCell } from './number-cell.tsx';
import { Rubric } from './rubric.tsx';
import { TakeBack } from './take-back.tsx';
import { ZoneField } from './zone-field.tsx';

/** What holds for the whole route: its zone, whom to call, money, who counts as young, and the rubric of its plans. */
export function RulesPage() {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(async ({ queries }) => ({
    item: await queries.get({ scope: 'programme', id: ROUTE_ID }),
    first: (await queries.ofKind('day')).map(({ values }) => jsonWords(values['date'])).sort()[0],
  }));
  return (
    <Stack gap="wide">
      <Header title={t('setup.rules')} back={{ href: '/route/set-up', label: t('setup.title') }} />
      {!may && <EmptyPlace icon={ListChecks}>{t('setup.onlyCoordinators')}</EmptyPlace>}
      {may && read && (
        <>
          <Frame item={read.item} begins={read.first} />
          <Rubric />
          <p>
            <LinkButton icon={ListOrdered} href="/route/set-up/cards">
              {t('setup.cards')}
            </LinkButton>
          </p>
          <TakeBack />
        </>
      )}
    </Stack>
  );
}

function Frame({ item, begins }: { item: Item | undefined; begins: string | undefined }) {
  const { t, lang } = useI18n();
  const countries = useCountries();
  const languages = languageNames(lang);
  const [open, setOpen] = useState(false);
  const edit = useEdit({ scope: 'programme', kind: 'route', id: ROUTE_ID });
  const field = { item, edit };
  return (
    <Section title={t('setup.frame')}>
      <Stack>
        <ZoneField {...field} />
        <CellField
          {...field}
          field="emergency"
          label={t('setup.emergency')}
          hint={t('setup.emergencyHint')}
          long
        />
        <CellField {...field} field="contacts" label={t('setup.contacts')} long />
        <CellField {...field} field="bring" label={t('setup.bring')} long />
        <CodesField
          {...field}
          field="countries"
          label={t('setup.countries')}
          hint={t('setup.countriesHint')}
          show={countries.show}
          read={countries.read}
        />
        <CodesField
          {...field}
          field="languages"
          label={t('setup.languages')}
          hint={t('setup.languagesHint')}
          show={languages.show}
          read={languages.read}
        />
        <CodesField
          {...field}
          field="currencies"
          label={t('setup.currencies')}
          hint={t('setup.currenciesHint')}
          error={
            codesOf(item?.values['currencies']).every((code) => /^[A-Z]{3}$/.test(code))
              ? undefined
              : t('setup.currencyWrong')
          }
          show={(code) => code}
          read={(words) => words.toUpperCase()}
        />
        <NumberCell {...field} field="youngUntil" label={t('setup.youngUntil')} />
        <EditStateLine state={edit.state} />
        <p>
          <Button onClick={() => setOpen(true)}>{t('setup.about')}</Button>
        </p>
      </Stack>
      <RouteSheet open={open} item={item} begins={begins || undefined} onClose={() => setOpen(false)} />
    </Section>
  );
}
