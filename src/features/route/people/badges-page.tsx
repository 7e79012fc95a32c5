import { type OnRoute, organisationName, type Roster, teamName } from '../../../domain/roster.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useProgramme } from '../../../store/use-programme.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import styles from './badges.module.css';
import { PaperPage } from './paper-page.tsx';
import { useCountries, useNameOf, useRoster } from './use-roster.ts';

/** Eight to a page, to cut out: what stands on the name cards, and a code that opens each of them in the app. */
export function BadgesPage() {
  const { t } = useI18n();
  const roster = useRoster();
  const programme = useProgramme();
  if (roster === undefined || programme === undefined) return null;
  return (
    <PaperPage title={t('roster.badges')} hint={t('roster.badgesHint')} isEmpty={roster.people.length === 0}>
      <ul class={styles.badges} data-print="page">
        {roster.people.map((person) => (
          <Badge key={person.id} person={person} roster={roster} route={programme.route.name} />
        ))}
      </ul>
    </PaperPage>
  );
}

function Badge({ person, roster, route }: { person: OnRoute; roster: Roster; route: string }) {
  const { t } = useI18n();
  const name = useNameOf()(person);
  const { show } = useCountries();
  const { role, country } = person.card;
  const under = [role, organisationName(person, roster), show(country), teamName(person, roster)];
  return (
    <li class={styles.badge}>
      <p class={styles.route} dir="auto">
        {route}
      </p>
      <p class={styles.name} dir="auto">
        {name}
      </p>
      <div class={styles.foot}>
        <p class={styles.under}>
          {under.filter(Boolean).map((words) => (
            <span key={words} dir="auto">
              {words}
            </span>
          ))}
        </p>
        <div class={styles.code}>
          <QrCode
            text={new URL(`/person/${person.id}`, location.href).href}
            label={t('roster.cardOf', { name })}
          />
        </div>
      </div>
    </li>
  );
}
