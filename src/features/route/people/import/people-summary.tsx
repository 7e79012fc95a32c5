import { useI18n } from '../../../../i18n/provider.tsx';
import { languageNames } from '../../../../i18n/language-names.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { Facts } from '../../../../ui/facts.tsx';
import { List } from '../../../../ui/list.tsx';
import { Row } from '../../../../ui/row.tsx';
import { BeforeTaking } from '../../import/before-taking.tsx';
import { useCountries } from '../use-roster.ts';
import type { ComparedPeople } from './compare.ts';
import type { PersonRow } from './rows.ts';

/** What the people of a sheet would do to those who are on the route. */
export function PeopleSummary({ compared }: { compared: ComparedPeople }) {
  const { t, format } = useI18n();
  const { fresh, changed, untouched, twice, unclear, organisations, teams } = compared;
  const rowsOf = (rows: readonly PersonRow[]) => format.list(rows.map(({ row }) => String(row)));
  return (
    <BeforeTaking
      fresh={fresh}
      changed={changed}
      counts={{
        fresh: t('roster.importFresh', { count: fresh.length }),
        changed: t('roster.importChanged', { count: changed.length }),
        untouched: t('roster.importUntouched', { count: untouched }),
      }}
      also={[
        organisations.length > 0 && t('roster.newOrganisations', { names: format.list([...organisations]) }),
        teams.length > 0 && t('roster.newTeams', { names: format.list([...teams]) }),
        twice.length > 0 && t('roster.importTwice', { rows: rowsOf(twice) }),
        unclear.length > 0 && t('roster.importUnclear', { rows: rowsOf(unclear) }),
      ]}
      list={(label, rows) => <People label={label} rows={rows} />}
    />
  );
}

function People({ label, rows }: { label: string; rows: readonly PersonRow[] }) {
  return (
    <List label={label}>
      {rows.map((person) => (
        <PreviewRow key={person.row} person={person} />
      ))}
    </List>
  );
}

function PreviewRow({ person }: { person: PersonRow }) {
  const { t, lang } = useI18n();
  const { show } = useCountries();
  const languages = languageNames(lang);
  const { name, role, organisation, team, details } = person;
  const { gender, ageBand, birthYear, phone, email, address, disability, indigenous, remarks } = details;
  const apart = [
    gender && t(`people.gender.${gender}`),
    ageBand && t(`people.age.${ageBand}`),
    birthYear === undefined ? undefined : String(birthYear),
    phone,
    email,
    address,
    disability,
    indigenous,
    remarks,
  ].filter(Boolean);
  const facts = [role, organisation, show(person.country), team, ...person.languages.map(languages.show)];
  return (
    <Row
      lead={<Avatar name={name} size="small" />}
      title={name}
      meta={
        <span>
          <Facts of={facts} />
          {apart.length > 0 && (
            <>
              <br />
              {t('roster.details')}: <Facts of={apart} />
            </>
          )}
        </span>
      }
    />
  );
}
